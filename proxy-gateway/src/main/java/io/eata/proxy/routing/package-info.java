/** Which request goes to which service, what is told about where it came from, and what never passes. */
@NullMarked
package io.eata.proxy.routing;

import org.jspecify.annotations.NullMarked;
