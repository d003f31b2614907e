/** This service's own copy of the ledgers, as far as verdicts need them. */
@NullMarked
package io.eata.reconciliation.ledger;

import org.jspecify.annotations.NullMarked;
