/** What an expired carnet still owes, by territory, from its ledger alone. */
@NullMarked
package io.eata.carnet.reconciliation;

import org.jspecify.annotations.NullMarked;
