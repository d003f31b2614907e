/** Two contenders, alternating, and what becomes of their rounds. */
@NullMarked
package io.eata.bench.measure;

import org.jspecify.annotations.NullMarked;
