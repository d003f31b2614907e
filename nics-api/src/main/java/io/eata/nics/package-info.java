/** The public REST API through which an association's own issuing system works with its carnets. */
@NullMarked
package io.eata.nics;

import org.jspecify.annotations.NullMarked;
