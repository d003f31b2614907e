package io.eata.carnet.ledger;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelCarnet;
import io.eata.carnet.ledger.LedgerCommand.DischargeCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import io.eata.carnet.ledger.LedgerEntry.CarnetBlocked;
import io.eata.carnet.ledger.LedgerEntry.CarnetCancelled;
import io.eata.carnet.ledger.LedgerEntry.CarnetDischarged;
import io.eata.carnet.ledger.LedgerEntry.CarnetUnblocked;
import io.eata.carnet.ledger.LedgerEntry.SetsAdded;
import java.util.function.IntFunction;

/** What the issuing association may still do with its carnet: nothing once it is cancelled or discharged. */
final class AssociationPolicy {

    private AssociationPolicy() {}

    static Decision decide(Standing standing, BlockCarnet command) {
        if (atItsEnd(standing) || !standing.blocked()) {
            return unlessAtItsEnd(standing, next -> new CarnetBlocked(next, command.act(), command.reason()));
        }
        return new Refused(Refusal.BLOCKED, "");
    }

    static Decision decide(Standing standing, UnblockCarnet command) {
        if (atItsEnd(standing) || standing.blocked()) {
            return unlessAtItsEnd(standing, next -> new CarnetUnblocked(next, command.act()));
        }
        return new Refused(Refusal.NOT_BLOCKED, "");
    }

    static Decision decide(Standing standing, AddSets command) {
        return unlessAtItsEnd(standing, next -> new SetsAdded(next, command.act(), command.sets()));
    }

    static Decision decide(Standing standing, CancelCarnet command) {
        if (atItsEnd(standing) || standing.standingTransactions() == 0) {
            return unlessAtItsEnd(standing, next -> new CarnetCancelled(next, command.act(), command.reason()));
        }
        return new Refused(Refusal.IN_USE, standing.standingTransactions() + " transactions");
    }

    static Decision decide(Standing standing, DischargeCarnet command) {
        return unlessAtItsEnd(standing, next -> new CarnetDischarged(next, command.act()));
    }

    private static boolean atItsEnd(Standing standing) {
        return standing.cancelled() || standing.discharged();
    }

    private static Decision unlessAtItsEnd(Standing standing, IntFunction<LedgerEntry> entry) {
        if (standing.cancelled()) {
            return new Refused(Refusal.CARNET_CANCELLED, "");
        }
        return standing.discharged()
                ? new Refused(Refusal.DISCHARGED, "")
                : Committed.one(entry.apply(standing.lastSequence() + 1));
    }
}
