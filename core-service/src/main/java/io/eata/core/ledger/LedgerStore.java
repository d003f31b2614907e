package io.eata.core.ledger;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where entries are kept, in order, for good. */
public interface LedgerStore {

    /**
     * Appends an entry and moves the cached standing on, as part of a round trip. Whoever calls holds the carnet's lock, and the
     * entry follows the last one; the database refuses it otherwise.
     */
    void append(RoundTrip trip, StoredEntry entry, Standing after);

    /** Entries after a sequence, in order. */
    List<StoredEntry> after(long carnetId, int sequence, int limit);

    /** Entries that customs of a territory made before a sequence, newest first. */
    List<StoredEntry> before(long carnetId, CustomsTerritory territory, int sequence, int limit);

    /** Whether a later entry cancelled the transaction with that sequence. */
    boolean isCancelled(long carnetId, int sequence);

    /** The last entry by which the association blocked the carnet. */
    Optional<StoredEntry> lastBlock(long carnetId);

    /** The entry with each carnet's sequence, in no order. */
    List<StoredEntry> at(Map<Long, Integer> sequences);
}
