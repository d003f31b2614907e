/** Tests of what replica keeps to itself. */
@NullMarked
package io.eata.proxy.replica;

import org.jspecify.annotations.NullMarked;
