package io.eata.portal.log;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a log. How far one page looks is bounded, so that the rarest filter answers as fast as any: it may have fewer rows than
 * were asked for, or none, and there may be more further on.
 *
 * @param next where the next page begins; null if all was looked at
 * @param lookedTo the day up to which was looked when the page ended before it was full; null otherwise
 */
public record Found<T>(
        List<T> rows, @Nullable String next, @Nullable LocalDate lookedTo) {

    public Found {
        rows = List.copyOf(rows);
    }

    /**
     * How many there are.
     *
     * @param rows found so far
     * @param more whether there may be more: counting has its bound too
     */
    public record Total(long rows, boolean more) {}
}
