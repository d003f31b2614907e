package io.eata.portal.bulk;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports of an administration, newest first; every one stays listed. */
public interface Imports {

    Page<Import> list(String country, @Nullable String cursor, int limit);

    Optional<Import> find(String country, UUID id);

    /** The rows of an import: refused and kept ones first. */
    Page<ImportRow> rows(UUID id, @Nullable String cursor, int limit);

    /** Stops an import after the chunk that is under way; false if it does not run. */
    boolean cancel(String country, UUID id);

    /**
     * Begins to take an import back.
     *
     * @param used keys of what accounts stand on
     * @return false if that cannot be done, or no longer
     */
    boolean beginUndo(Officer officer, UUID id, Set<String> used);

    /** Holds an import for the transaction under way, so that one copy alone works on it; empty if there is none. */
    Optional<Import> lock(UUID id);

    /** The next rows to import, in the order of the spreadsheet. */
    List<ImportRow> waiting(UUID id, int most);

    /** The next rows to take back, the last one first. */
    List<ImportRow> toTakeBack(UUID id, int most);

    void put(UUID id, ImportRow row);

    void put(UUID id, Import.State state);

    /** Forgets whom the rows of account imports named that began before an instant; what became of them stays. Returns how many. */
    int forgetPeople(Instant before);
}
