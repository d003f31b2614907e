package io.eata.identity.bulk;

import io.eata.contracts.identity.UndoneAccountRow.Kept;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows of which imports were done. All of it within the caller's transaction. */
public interface ImportedRows {

    /**
     * Makes a row this transaction's to do; waits for whoever is at it.
     *
     * @return false if it was done or taken back already
     */
    boolean claim(UUID importId, int row);

    /** Reads a row that was claimed and holds it for this transaction. */
    ImportedRow lock(UUID importId, int row);

    /** @param before null if the row made the account */
    void done(UUID importId, int row, UUID account, ImportedRow.@Nullable Before before, long version);

    /** @param kept null if everything is as it was */
    void undone(UUID importId, int row, @Nullable Kept kept);

    /** Removes at most {@code most} rows that were done before an instant; returns how many. */
    int forgetBefore(Instant before, int most);
}
