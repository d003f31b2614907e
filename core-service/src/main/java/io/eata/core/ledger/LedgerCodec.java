package io.eata.core.ledger;

import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between entries and their rows. */
@Component
final class LedgerCodec {

    private final AtRest atRest;

    LedgerCodec(AtRest atRest) {
        this.atRest = atRest;
    }

    StoredEntry write(long carnetId, LedgerEntry entry, Actor actor, @Nullable Long declaration, String previousHash) {
        var notes = atRest.seal(
                place(carnetId, entry.sequence()), StoredJson.write(Confidential.notesOf(entry, actor.subject())));
        var line = new LedgerRecord(carnetId, Confidential.withoutNotes(entry), actor.office(), declaration, notes);
        String json = StoredJson.writeCanonical(line);
        return new StoredEntry(
                carnetId,
                entry.sequence(),
                kind(entry),
                territory(entry),
                json,
                previousHash,
                HashChain.next(previousHash, json));
    }

    RecordedEntry read(StoredEntry row) {
        var line = StoredJson.read(row.json(), LedgerRecord.class);
        return new RecordedEntry(line.carnet(), line.entry(), line.office(), line.declaration(), row.hash());
    }

    RecordedEntry readWithNotes(StoredEntry row) {
        var line = StoredJson.read(row.json(), LedgerRecord.class);
        var notes = StoredJson.read(atRest.open(place(row.carnetId(), row.sequence()), line.notes()), Notes.class);
        return new RecordedEntry(
                line.carnet(),
                Confidential.withNotes(line.entry(), notes),
                line.office(),
                line.declaration(),
                row.hash());
    }

    /** Whether the columns beside the entry say what the entry says. */
    boolean columnsMatch(StoredEntry row) {
        var line = StoredJson.read(row.json(), LedgerRecord.class);
        return line.carnet() == row.carnetId()
                && line.entry().sequence() == row.sequence()
                && kind(line.entry()).equals(row.kind())
                && Objects.equals(territory(line.entry()), row.territory());
    }

    private static String kind(LedgerEntry entry) {
        return entry.getClass().getSimpleName();
    }

    private static @Nullable String territory(LedgerEntry entry) {
        return entry.customsAct()
                .map(Act::territory)
                .map(territory -> territory.code())
                .orElse(null);
    }

    private static String place(long carnetId, int sequence) {
        return "ledger/" + carnetId + "/" + sequence;
    }
}
