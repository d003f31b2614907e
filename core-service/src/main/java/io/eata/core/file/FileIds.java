package io.eata.core.file;

import io.eata.core.sql.RoundTrip;
import java.util.function.Supplier;

/** Ids of files, the same for all kinds, so that an attachment keeps its own when it is issued. */
public final class FileIds {

    private static final String NEXT = "select nextval('file_id') as id";

    private FileIds() {}

    /** Draws one, as part of a round trip. */
    public static Supplier<Long> next(RoundTrip trip) {
        var next = trip.first(NEXT, (row, n) -> row.getLong("id"));
        return () -> next.get().orElseThrow();
    }
}
