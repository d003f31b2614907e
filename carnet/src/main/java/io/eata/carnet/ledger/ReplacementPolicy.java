package io.eata.carnet.ledger;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import io.eata.carnet.ledger.LedgerEntry.CarnetReplaced;
import io.eata.carnet.ledger.LedgerEntry.ReplacementWithdrawn;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When another carnet may stand in for this one: while it is valid, whether it is used or not, and one at a time. A block does not
 * refuse: a stolen carnet is blocked first.
 */
final class ReplacementPolicy {

    /** Days are the issuing country's, whose clock is at most so far behind UTC: as long as it may be the last day there, it is. */
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(-12);

    private ReplacementPolicy() {}

    static Decision decide(CarnetTerms terms, Standing standing, ReplaceCarnet command) {
        return refusal(terms, standing, command)
                .<Decision>map(
                        rule -> new Refused(rule, rule == Refusal.EXPIRED ? "valid until " + terms.validUntil() : ""))
                .orElseGet(() -> Committed.one(
                        new CarnetReplaced(standing.lastSequence() + 1, command.act(), command.replacement())));
    }

    private static Optional<Refusal> refusal(CarnetTerms terms, Standing standing, ReplaceCarnet command) {
        if (standing.cancelled()) {
            return Optional.of(Refusal.CARNET_CANCELLED);
        }
        if (standing.discharged()) {
            return Optional.of(Refusal.DISCHARGED);
        }
        if (standing.replaced()) {
            return Optional.of(Refusal.REPLACED);
        }
        var day = command.act().at().withOffsetSameInstant(EARLIEST_DAY).toLocalDate();
        return day.isAfter(terms.validUntil()) ? Optional.of(Refusal.EXPIRED) : Optional.empty();
    }

    static Decision decide(Standing standing, WithdrawReplacement command) {
        return standing.replaced()
                ? Committed.one(
                        new ReplacementWithdrawn(standing.lastSequence() + 1, command.act(), command.replacement()))
                : new Refused(Refusal.NOT_REPLACED, "");
    }
}
