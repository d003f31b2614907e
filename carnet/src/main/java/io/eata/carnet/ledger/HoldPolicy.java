package io.eata.carnet.ledger;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import io.eata.carnet.ledger.LedgerEntry.CarnetHeld;
import io.eata.carnet.ledger.LedgerEntry.CarnetReleased;

/** A hold stops the transactions of one territory and no other. */
final class HoldPolicy {

    private HoldPolicy() {}

    static Decision decide(Standing standing, HoldCarnet command) {
        var act = command.act();
        return standing.onHoldIn(act.territory())
                ? new Refused(Refusal.ON_HOLD, act.territory().code())
                : Committed.one(new CarnetHeld(
                        standing.lastSequence() + 1, act, command.office(), command.officer(), command.reason()));
    }

    static Decision decide(Standing standing, ReleaseCarnet command) {
        var act = command.act();
        return standing.onHoldIn(act.territory())
                ? Committed.one(
                        new CarnetReleased(standing.lastSequence() + 1, act, command.office(), command.officer()))
                : new Refused(Refusal.NOT_ON_HOLD, act.territory().code());
    }
}
