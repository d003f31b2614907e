package io.eata.portal.log;

import io.eata.contracts.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A territory's own logs. Nothing of another territory ever comes out of here. */
public interface Logs {

    /** @throws io.eata.platform.problems.ProblemException if the cursor is none of this list */
    Page<TransactionRow> transactions(String territory, TransactionFilter filter, @Nullable String cursor, int limit);

    /** @throws io.eata.platform.problems.ProblemException if the cursor is none of this list */
    Page<CarnetRow> carnets(String territory, CarnetFilter filter, @Nullable String cursor, int limit);

    /** Transactions of one office since a moment, counted up to 10,000. */
    long committedSince(String territory, String country, String office, Instant since);
}
