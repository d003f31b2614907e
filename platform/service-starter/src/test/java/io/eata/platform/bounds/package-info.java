/** Tests of how much one request may send. */
@NullMarked
package io.eata.platform.bounds;

import org.jspecify.annotations.NullMarked;
