/** Following the topics of core. */
@NullMarked
package io.eata.proxy.replica.messaging;

import org.jspecify.annotations.NullMarked;
