/** Tests of the proxy on real servers. */
@NullMarked
package io.eata.proxy;

import org.jspecify.annotations.NullMarked;
