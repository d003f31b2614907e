/** The pages that need no login. */
@NullMarked
package io.eata.proxy.frontdoor;

import org.jspecify.annotations.NullMarked;
