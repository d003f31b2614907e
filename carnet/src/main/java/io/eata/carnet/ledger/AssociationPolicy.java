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
import java.util.Optional;
import java.util.function.IntFunction;

/** What the issuing association may still do with its carnet: nothing once it is cancelled or discharged. */
final class AssociationPolicy {

    private AssociationPolicy() {}

    static Decision decide(Standing standing, BlockCarnet command) {
        return standing.blocked()
                ? refused(standing, Refusal.BLOCKED)
                : committed(standing, next -> new CarnetBlocked(next, command.act(), command.reason()));
    }

    static Decision decide(Standing standing, UnblockCarnet command) {
        return standing.blocked()
                ? committed(standing, next -> new CarnetUnblocked(next, command.act()))
                : refused(standing, Refusal.NOT_BLOCKED);
    }

    static Decision decide(Standing standing, AddSets command) {
        return committed(standing, next -> new SetsAdded(next, command.act(), command.sets()));
    }

    static Decision decide(Standing standing, CancelCarnet command) {
        return standing.standingTransactions() > 0
                ? refused(standing, Refusal.IN_USE)
                : committed(standing, next -> new CarnetCancelled(next, command.act(), command.reason()));
    }

    static Decision decide(Standing standing, DischargeCarnet command) {
        return committed(standing, next -> new CarnetDischarged(next, command.act()));
    }

    private static Decision committed(Standing standing, IntFunction<LedgerEntry> entry) {
        return atItsEnd(standing)
                .<Decision>map(end -> new Refused(end, ""))
                .orElseGet(() -> Committed.one(entry.apply(standing.lastSequence() + 1)));
    }

    private static Decision refused(Standing standing, Refusal rule) {
        return new Refused(atItsEnd(standing).orElse(rule), "");
    }

    private static Optional<Refusal> atItsEnd(Standing standing) {
        if (standing.cancelled()) {
            return Optional.of(Refusal.CARNET_CANCELLED);
        }
        return standing.discharged() ? Optional.of(Refusal.DISCHARGED) : Optional.empty();
    }
}
