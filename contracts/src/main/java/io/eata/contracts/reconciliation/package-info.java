/** Verdicts of the night's reconciliation and how they are asked for. */
@NullMarked
package io.eata.contracts.reconciliation;

import org.jspecify.annotations.NullMarked;
