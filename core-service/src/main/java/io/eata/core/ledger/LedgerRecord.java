package io.eata.core.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.contracts.core.Office;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger as it is hashed and stored.
 *
 * @param entry without its notes
 * @param declaration declaration that a transaction used, or that a cancellation opened again
 * @param notes sealed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerRecord(
        long carnet,
        LedgerEntry entry,
        @Nullable Office office,
        @Nullable Long declaration,
        String notes) {}
