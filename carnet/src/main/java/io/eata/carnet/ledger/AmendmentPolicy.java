package io.eata.carnet.ledger;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * When the association may still give its carnet another document: within {@value #DAYS} days of issue and before any transaction. A
 * carnet that is replaced is no longer amended, since the two say the same of the goods. A hold refuses it too, for then customs have the goods and the list before them; a block does not, for it may be what the
 * association blocked the carnet for.
 */
final class AmendmentPolicy {

    static final int DAYS = 30;

    /** Days are the issuing country's, whose clock is at most so far behind UTC: as long as it may be day 30 there, it is. */
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(-12);

    /** The first rule that applies refuses. */
    private static final List<Rule> IN_ORDER = List.of(
            new Rule(Refusal.CARNET_CANCELLED, p -> p.standing().cancelled(), p -> ""),
            new Rule(Refusal.DISCHARGED, p -> p.standing().discharged(), p -> ""),
            new Rule(Refusal.REPLACED, p -> p.standing().replaced(), p -> ""),
            new Rule(Refusal.IN_USE, p -> p.standing().standingTransactions() > 0, p -> ""),
            new Rule(
                    Refusal.ON_HOLD,
                    p -> !p.standing().holds().isEmpty(),
                    p -> p.standing().holds().stream()
                            .map(CustomsTerritory::code)
                            .collect(Collectors.joining(", "))),
            new Rule(Refusal.AMEND_TOO_LATE, p -> p.day().isAfter(p.lastDay()), p -> "until " + p.lastDay()));

    private AmendmentPolicy() {}

    private record Rule(Refusal refusal, Predicate<Plan> applies, Function<Plan, String> detail) {}

    /** @param issued day of the issue, which no amendment moves */
    private record Plan(LocalDate issued, Standing standing, AmendCarnet command) {

        LocalDate day() {
            return command.act().at().withOffsetSameInstant(EARLIEST_DAY).toLocalDate();
        }

        LocalDate lastDay() {
            return issued.plusDays(DAYS);
        }
    }

    static Decision decide(CarnetTerms terms, Standing standing, AmendCarnet command) {
        var plan = new Plan(terms.issued(), standing, command);
        for (var rule : IN_ORDER) {
            if (rule.applies().test(plan)) {
                return new Refused(rule.refusal(), rule.detail().apply(plan));
            }
        }
        return Committed.one(new CarnetAmended(
                standing.lastSequence() + 1,
                command.act(),
                command.version(),
                command.documentDigest(),
                command.terms()));
    }
}
