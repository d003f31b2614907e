package io.eata.core.ledger;

import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what customs of a territory may see of a carnet's ledger; what a page costs does not depend on the ledger's length. */
@Component
public final class SeenLedger {

    private final SeenLedgerStore store;
    private final LedgerCodec codec;

    SeenLedger(SeenLedgerStore store, LedgerCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    public Outlook outlook(long carnetId, CustomsTerritory territory) {
        return store.outlook(carnetId, territory);
    }

    /** Transactions after a sequence, in order. */
    public List<SeenTransaction> transactions(Outlook outlook, int after, int limit) {
        return store.transactions(outlook, after, limit).stream()
                .map(this::read)
                .toList();
    }

    /** One transaction, if the territory may see it. */
    public Optional<SeenTransaction> transaction(Outlook outlook, int sequence) {
        return store.transaction(outlook, sequence).map(this::read);
    }

    /** What was noted at the cancellation of a transaction; empty where nothing was. */
    public String cancellationReason(long carnetId, int ofSequence) {
        return store.cancellation(carnetId, ofSequence)
                .map(codec::readWithNotes)
                .map(recorded -> ((TransactionCancelled) recorded.entry()).reason())
                .orElse("");
    }

    /** Whether the territory may see every entry, of whatever kind, from the first to the last. */
    public boolean showsAll(Outlook outlook, int first, int last) {
        return store.showsAll(outlook, first, last);
    }

    /**
     * What a territory sees of a carnet that its holder shows there: all that happened before, since it is about to happen there next.
     * As part of a round trip.
     *
     * @param limit how many transactions at most, the last ones
     */
    public Supplier<ShownHistory> presented(RoundTrip trip, long carnetId, CustomsTerritory territory, int limit) {
        var found = store.presented(trip, carnetId, territory, limit);
        return () -> shown(found.get());
    }

    private ShownHistory shown(SeenLedgerStore.Presentation found) {
        var transactions =
                found.newestFirst().reversed().stream().map(this::read).toList();
        int last = transactions.isEmpty()
                ? found.ownLast()
                : Math.max(found.ownLast(), transactions.getLast().committed().sequence());
        return new ShownHistory(last, transactions);
    }

    private SeenTransaction read(SeenEntry seen) {
        var recorded = codec.readWithNotes(seen.entry());
        if (!(recorded.entry() instanceof TransactionCommitted committed)) {
            throw new IllegalStateException("entry " + recorded.sequence() + " is no transaction, as its column says");
        }
        return new SeenTransaction(recorded, committed, seen.cancelled());
    }

    /**
     * @param last sequence of the last entry that the territory may know of
     * @param transactions oldest first
     */
    public record ShownHistory(int last, List<SeenTransaction> transactions) {}
}
