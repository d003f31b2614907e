package io.eata.core.ledger;

import io.eata.carnet.ledger.CommitDetails;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.CarnetCancelled;
import io.eata.carnet.ledger.LedgerEntry.CarnetDischarged;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.carnet.ledger.LedgerEntry.CarnetReleased;
import io.eata.carnet.ledger.LedgerEntry.CarnetReplaced;
import io.eata.carnet.ledger.LedgerEntry.CarnetUnblocked;
import io.eata.carnet.ledger.LedgerEntry.ReplacementWithdrawn;
import io.eata.carnet.ledger.LedgerEntry.SetsAdded;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;

/** Parts an entry from what it says of people and goods, and puts both together again. */
final class Confidential {

    private static final String NONE = "";

    private Confidential() {}

    static Notes notesOf(LedgerEntry entry, String subject) {
        return switch (entry) {
            case TransactionCommitted committed ->
                new Notes(subject, committed.details(), committed.details().officer(), NONE);
            case TransactionCancelled cancelled -> new Notes(subject, null, cancelled.officer(), cancelled.reason());
            case CarnetHeld held -> new Notes(subject, null, held.officer(), held.reason());
            case CarnetReleased released -> new Notes(subject, null, released.officer(), NONE);
            case CarnetBlocked blocked -> new Notes(subject, null, NONE, blocked.reason());
            case CarnetCancelled cancelled -> new Notes(subject, null, NONE, cancelled.reason());
            case CarnetUnblocked _,
                    SetsAdded _,
                    CarnetAmended _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetDischarged _ -> new Notes(subject, null, NONE, NONE);
        };
    }

    static LedgerEntry withoutNotes(LedgerEntry entry) {
        return switch (entry) {
            case TransactionCommitted committed ->
                withDetails(committed, CommitDetails.by(committed.details().office(), NONE));
            case TransactionCancelled cancelled -> with(cancelled, NONE, NONE);
            case CarnetHeld held -> with(held, NONE, NONE);
            case CarnetReleased released -> with(released, NONE);
            case CarnetBlocked blocked -> new CarnetBlocked(blocked.sequence(), blocked.act(), NONE);
            case CarnetCancelled cancelled -> new CarnetCancelled(cancelled.sequence(), cancelled.act(), NONE);
            case CarnetUnblocked _,
                    SetsAdded _,
                    CarnetAmended _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetDischarged _ -> entry;
        };
    }

    static LedgerEntry withNotes(LedgerEntry entry, Notes notes) {
        return switch (entry) {
            case TransactionCommitted committed -> {
                var details = notes.details();
                yield details == null ? committed : withDetails(committed, details);
            }
            case TransactionCancelled cancelled -> with(cancelled, notes.officer(), notes.reason());
            case CarnetHeld held -> with(held, notes.officer(), notes.reason());
            case CarnetReleased released -> with(released, notes.officer());
            case CarnetBlocked blocked -> new CarnetBlocked(blocked.sequence(), blocked.act(), notes.reason());
            case CarnetCancelled cancelled ->
                new CarnetCancelled(cancelled.sequence(), cancelled.act(), notes.reason());
            case CarnetUnblocked _,
                    SetsAdded _,
                    CarnetAmended _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetDischarged _ -> entry;
        };
    }

    private static TransactionCommitted withDetails(TransactionCommitted entry, CommitDetails details) {
        return new TransactionCommitted(
                entry.sequence(),
                entry.act(),
                entry.type(),
                entry.items(),
                entry.notReturned(),
                entry.declaredItems(),
                entry.finalDate(),
                entry.seals(),
                entry.warnings(),
                entry.voucherNumber(),
                details,
                entry.answers(),
                entry.recordedAt());
    }

    private static TransactionCancelled with(TransactionCancelled entry, String officer, String reason) {
        return new TransactionCancelled(entry.sequence(), entry.act(), entry.ofSequence(), officer, reason);
    }

    private static CarnetHeld with(CarnetHeld entry, String officer, String reason) {
        return new CarnetHeld(entry.sequence(), entry.act(), entry.office(), officer, reason);
    }

    private static CarnetReleased with(CarnetReleased entry, String officer) {
        return new CarnetReleased(entry.sequence(), entry.act(), entry.office(), officer);
    }
}
