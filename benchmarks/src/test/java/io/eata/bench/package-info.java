/** That the benchmarks do what they measure. */
@NullMarked
package io.eata.bench;

import org.jspecify.annotations.NullMarked;
