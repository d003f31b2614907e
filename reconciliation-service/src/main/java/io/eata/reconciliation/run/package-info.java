/** Runs of the reconciliation: one at a time in all copies, published with their outcome or not at all. */
@NullMarked
package io.eata.reconciliation.run;

import org.jspecify.annotations.NullMarked;
