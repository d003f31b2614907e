package io.eata.contracts.nics;

import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One result per row, in the order of the request. */
public record BulkResult(int issued, int refused, List<Row> rows) {
    public BulkResult {
        rows = List.copyOf(rows);
    }

    /**
     * Exactly one of {@code issued} and {@code problem} is present.
     *
     * @param row 0-based position in the request
     */
    public record Row(
            int row,
            @Nullable IssuedCarnet issued,
            @Nullable Problem problem) {}
}
