/** The duels: what is measured, and beside what. */
@NullMarked
package io.eata.bench.duels;

import org.jspecify.annotations.NullMarked;
