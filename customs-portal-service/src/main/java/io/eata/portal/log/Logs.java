package io.eata.portal.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory's own logs. Nothing of another territory ever comes out of here. */
public interface Logs {

    /** @throws io.eata.platform.problems.ProblemException if the cursor is none of this list */
    Found<TransactionRow> transactions(String territory, TransactionFilter filter, @Nullable String cursor, int limit);

    /** @throws io.eata.platform.problems.ProblemException if the cursor is none of this list */
    Found<CarnetRow> carnets(String territory, CarnetFilter filter, @Nullable String cursor, int limit);

    Found.Total count(String territory, TransactionFilter filter);

    Found.Total count(String territory, CarnetFilter filter);

    /** Where the carnets were issued that the territory has dealt with, in alphabetical order of their codes. */
    List<String> homes(String territory);

    /** Transactions of one office since a moment, counted up to 10,000. */
    long committedSince(String territory, String country, String office, Instant since);
}
