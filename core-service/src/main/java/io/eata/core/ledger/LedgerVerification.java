package io.eata.core.ledger;

import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Proves the ledger of a carnet: whole, unchanged, and adding up to the standing that is kept beside it. */
@Component
public final class LedgerVerification {

    private final LedgerStore store;
    private final LedgerCodec codec;
    private final Registry registry;

    LedgerVerification(LedgerStore store, LedgerCodec codec, Registry registry) {
        this.store = store;
        this.codec = codec;
        this.registry = registry;
    }

    /** What is wrong first, or nothing. The carnet must not change meanwhile. */
    public Optional<Flaw> firstFlaw(long carnetId) {
        var rows = store.after(carnetId, 0, Integer.MAX_VALUE);
        String previous = HashChain.GENESIS;
        int expected = 1;
        for (var row : rows) {
            var flaw = flaw(row, expected, previous);
            if (flaw.isPresent()) {
                return flaw;
            }
            previous = row.hash();
            expected++;
        }
        return standingFlaw(carnetId, rows, previous);
    }

    private Optional<Flaw> flaw(StoredEntry row, int expected, String previous) {
        if (row.sequence() != expected) {
            return Optional.of(new Flaw(expected, "the entry is missing"));
        }
        if (!row.previousHash().equals(previous)) {
            return Optional.of(new Flaw(expected, "the entry does not continue the chain"));
        }
        if (!HashChain.next(previous, row.json()).equals(row.hash())) {
            return Optional.of(new Flaw(expected, "the entry is not what was hashed"));
        }
        try {
            if (!codec.columnsMatch(row)) {
                return Optional.of(new Flaw(expected, "a column says something else than the entry"));
            }
            codec.readWithNotes(row);
        } catch (JacksonException | IllegalStateException e) {
            return Optional.of(new Flaw(expected, "the entry cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Flaw> standingFlaw(long carnetId, List<StoredEntry> rows, String lastHash) {
        var carnet = registry.find(carnetId).orElseThrow();
        var entries = new ArrayList<>(
                LedgerReading.entries(rows.stream().map(codec::read).toList()));
        var replayed = Ledger.replay(carnet.carnet().terms(), entries);
        if (!carnet.head().lastHash().equals(lastHash)) {
            return Optional.of(new Flaw(rows.size(), "the standing knows another last entry"));
        }
        if (History.lastAmendment(entries)
                .filter(last -> !saysTheSame(carnet.carnet(), last))
                .isPresent()) {
            return Optional.of(new Flaw(rows.size(), "the registry is not what the last amendment made it"));
        }
        return carnet.standing().equals(replayed)
                ? Optional.empty()
                : Optional.of(new Flaw(rows.size(), "the standing is not what the ledger adds up to"));
    }

    private static boolean saysTheSame(Carnet carnet, CarnetAmended last) {
        return carnet.terms().equals(last.terms()) && carnet.documentVersion() == last.version();
    }

    /**
     * Something that must not be.
     *
     * @param sequence entry where it was found
     */
    public record Flaw(int sequence, String what) {}
}
