/** Ledgers of any length, for tests. */
@NullMarked
package io.eata.core.ledger;

import org.jspecify.annotations.NullMarked;
