/** Tests of what routing keeps to itself. */
@NullMarked
package io.eata.proxy.routing;

import org.jspecify.annotations.NullMarked;
