package io.eata.core.ledger;

import io.eata.carnet.ledger.LedgerEntry;
import io.eata.contracts.core.Office;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger with all that was recorded beside it.
 *
 * @param entry with its notes where they were asked for, else without
 * @param hash in hex
 */
public record RecordedEntry(
        long carnetId,
        LedgerEntry entry,
        @Nullable Office office,
        @Nullable Long declaration,
        String hash) {

    public int sequence() {
        return entry.sequence();
    }
}
