/** The night's work: follows the ledgers, judges expired carnets, watches transits. */
@NullMarked
package io.eata.reconciliation;

import org.jspecify.annotations.NullMarked;
