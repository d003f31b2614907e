package io.eata.core.ledger;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What customs of a territory may see of ledgers, read by the page: the same entries that {@link
 * io.eata.carnet.visibility.LedgerVisibility} picks from a whole history.
 */
public interface SeenLedgerStore {

    Outlook outlook(long carnetId, CustomsTerritory territory);

    /** Transactions after a sequence, in order. */
    List<SeenEntry> transactions(Outlook outlook, int after, int limit);

    /** One transaction, if the territory may see it. */
    Optional<SeenEntry> transaction(Outlook outlook, int sequence);

    /** The entry that cancelled a transaction. */
    Optional<StoredEntry> cancellation(long carnetId, int ofSequence);

    /** Whether the territory may see every entry, of whatever kind, from the first to the last. */
    boolean showsAll(Outlook outlook, int first, int last);

    /** Of a carnet that its holder shows there: its own and all standing transactions, the last ones; as part of a round trip. */
    Supplier<Presentation> presented(RoundTrip trip, long carnetId, CustomsTerritory territory, int limit);

    /** @param ownLast sequence of the last entry that the territory made, or 0 */
    record Presentation(int ownLast, List<SeenEntry> newestFirst) {}
}
