/** Wallet entries and PIN tries in PostgreSQL. */
@NullMarked
package io.eata.wallet.entry.store;

import org.jspecify.annotations.NullMarked;
