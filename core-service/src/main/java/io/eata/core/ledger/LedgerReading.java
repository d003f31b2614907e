package io.eata.core.ledger;

import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the ledger of a carnet. Who may see which entry is not its matter. */
@Component
public final class LedgerReading {

    private final LedgerStore store;
    private final LedgerCodec codec;

    LedgerReading(LedgerStore store, LedgerCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /** Every entry from the first on, without notes. */
    public List<RecordedEntry> history(long carnetId) {
        return store.after(carnetId, 0, Integer.MAX_VALUE).stream()
                .map(codec::read)
                .toList();
    }

    /** Entries after a sequence, without notes. */
    public List<RecordedEntry> after(long carnetId, int sequence, int limit) {
        return store.after(carnetId, sequence, limit).stream().map(codec::read).toList();
    }

    /** Entries that customs of a territory made before a sequence, newest first, without notes. */
    public List<RecordedEntry> before(long carnetId, CustomsTerritory territory, int sequence, int limit) {
        return store.before(carnetId, territory, sequence, limit).stream()
                .map(codec::read)
                .toList();
    }

    /** One entry with its notes. */
    public Optional<RecordedEntry> entry(long carnetId, int sequence) {
        return store.after(carnetId, sequence - 1, 1).stream()
                .filter(row -> row.sequence() == sequence)
                .map(codec::readWithNotes)
                .findFirst();
    }

    /** Whether a later entry cancelled the transaction with that sequence. */
    public boolean isCancelled(long carnetId, int sequence) {
        return store.isCancelled(carnetId, sequence);
    }

    /** The last entry by which the association blocked the carnet, with its notes. */
    public Optional<RecordedEntry> lastBlock(long carnetId) {
        return store.lastBlock(carnetId).map(codec::readWithNotes);
    }

    /** The entry with each carnet's sequence, with its notes, by carnet. */
    public Map<Long, RecordedEntry> entries(Map<Long, Integer> sequences) {
        return store.at(sequences).stream()
                .map(codec::readWithNotes)
                .collect(Collectors.toMap(RecordedEntry::carnetId, recorded -> recorded));
    }

    /** The same entries with their notes. */
    public List<RecordedEntry> withNotes(long carnetId, List<RecordedEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        var wanted = entries.stream().map(RecordedEntry::sequence).collect(Collectors.toSet());
        int first = entries.getFirst().sequence();
        int last = entries.getLast().sequence();
        return store.after(carnetId, first - 1, last - first + 1).stream()
                .filter(row -> wanted.contains(row.sequence()))
                .map(codec::readWithNotes)
                .toList();
    }

    /** The bare entries, as the rules take them. */
    public static List<LedgerEntry> entries(List<RecordedEntry> history) {
        return history.stream().map(RecordedEntry::entry).toList();
    }
}
