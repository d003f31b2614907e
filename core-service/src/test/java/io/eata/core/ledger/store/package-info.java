/** What reading long ledgers costs the database. */
@NullMarked
package io.eata.core.ledger.store;

import org.jspecify.annotations.NullMarked;
