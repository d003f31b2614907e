package io.eata.portal.log;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One committed transaction of the reader's territory.
 *
 * @param home customs territory in which the carnet was issued
 * @param office code of the office, in its {@code country}
 * @param at in the office's own offset
 * @param verdict of the carnet in this territory; absent while it was never reconciled
 */
public record TransactionRow(
        long carnetId,
        long sequence,
        String number,
        String home,
        String country,
        String office,
        TransactionType type,
        int voucherNumber,
        OffsetDateTime at,
        String items,
        String notReturned,
        @Nullable LocalDate finalDate,
        List<Warning> warnings,
        boolean cancelled,
        Verdict.@Nullable Status verdict) {

    public TransactionRow {
        warnings = List.copyOf(warnings);
    }

    /** Whether the holder's code can still cancel it, as far as the log knows. */
    public boolean cancellable() {
        return !cancelled && type != TransactionType.PRE_EXPORTATION;
    }
}
