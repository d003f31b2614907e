package io.eata.portal.feed;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.reconciliation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the reader's territory: a fact of the ledger, or what reconciliation found.
 *
 * @param cursor ask with it for what came after
 * @param carnetNumber as printed; absent while the carnet's own fact is still on its way
 * @param fact a transaction, its cancellation, a hold or its release
 * @param verdict with what is outstanding in the reader's territory alone
 */
public record FeedEntry(
        String cursor,
        long carnetId,
        @Nullable String carnetNumber,
        @Nullable CarnetFact fact,
        @Nullable Verdict verdict) {}
