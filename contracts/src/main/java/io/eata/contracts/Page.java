package io.eata.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows at most {@link Limits#PAGE} rows
 * @param next opaque cursor of the next page, absent on the last one
 */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
