package io.eata.portal.bulk;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spreadsheets between their upload and their import. They survive a restart, and nobody overwrites what somebody else corrected. */
public interface Cleaning {

    /** What became of a change. */
    enum Saved {
        DONE,
        /** Somebody else changed it meanwhile; nothing was saved. */
        COLLIDED
    }

    /** What became of beginning an import. */
    sealed interface Begun {

        record Running(UUID id) implements Begun {}

        /** Somebody else changed or imported it meanwhile. */
        record Collided() implements Begun {}

        /** Something in it is wrong, or has become so. */
        record Wrong() implements Begun {}

        /** Another import of the administration is under way. */
        record Busy() implements Begun {}
    }

    Optional<CleaningSession> find(String country, SheetKind kind);

    /** Begins with a new spreadsheet, instead of the one that is there. */
    void replace(Officer officer, SheetKind kind, String fileName, List<StagedRow> rows);

    /**
     * The rows, wrong ones first.
     *
     * @param cursor what the page before said comes next
     */
    Page<StagedRow> rows(CleaningSession session, @Nullable String cursor, int limit);

    /** Some of the rows, by number. */
    List<StagedRow> rows(CleaningSession session, Set<Integer> numbers);

    /**
     * Changes cells and leaves rows out, then looks at everything again.
     *
     * @param cells new texts by row and field; other cells stay
     */
    Saved save(Officer officer, CleaningSession session, Map<Integer, Map<String, String>> cells, Set<Integer> dropped);

    void discard(String country, SheetKind kind);

    /** Discards spreadsheets of accounts that were uploaded before an instant; returns how many. */
    int discardPeople(Instant before);

    /** Looks at everything once more and makes an import of it, which is worked on in the background. */
    Begun begin(Officer officer, CleaningSession session);
}
