/** Tests of problems. */
@NullMarked
package io.eata.platform.problems;

import org.jspecify.annotations.NullMarked;
