package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.carnet.ledger.Decision.Committed;
import io.eata.carnet.ledger.Decision.Refused;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When a transaction is refused. Customs decide on the goods in front of them, so only what makes the carnet unusable here
 * and now stops them; what others failed to record merely warns ({@link CommitWarnings}).
 */
final class CommitPolicy {

    /** The first rule that applies refuses. */
    private static final List<Rule> IN_ORDER = List.of(
            new Rule(Refusal.CARNET_CANCELLED, p -> p.standing().cancelled(), p -> ""),
            new Rule(Refusal.DISCHARGED, p -> p.standing().discharged(), p -> ""),
            new Rule(Refusal.BLOCKED, p -> p.standing().blocked(), p -> ""),
            new Rule(Refusal.NOT_HOME, p -> p.type().atHome() && !p.atHome(), CommitPolicy::where),
            new Rule(Refusal.NOT_ABROAD, p -> !p.type().atHome() && p.atHome(), CommitPolicy::where),
            new Rule(Refusal.NOT_UNDER_GUARANTEE, CommitPolicy::outsideTheGuarantee, CommitPolicy::where),
            new Rule(
                    Refusal.EXPIRED,
                    CommitPolicy::tooLate,
                    p -> "valid until " + p.terms().validUntil()),
            new Rule(Refusal.ON_HOLD, p -> p.standing().onHoldIn(p.territory()), CommitPolicy::where),
            new Rule(
                    Refusal.ALREADY_ACTIVATED,
                    p -> p.type() == VALIDATION && p.standing().activated(),
                    p -> ""),
            new Rule(
                    Refusal.NOT_ACTIVATED,
                    p -> p.type() != VALIDATION && !p.standing().activated(),
                    p -> ""),
            new Rule(
                    Refusal.UNKNOWN_ITEMS,
                    p -> !p.terms().generalList().containsAll(p.cleared()),
                    p -> p.cleared().minus(p.terms().generalList()).toString()),
            new Rule(Refusal.NOTHING_DECLARED, p -> p.cleared().isEmpty(), p -> ""),
            new Rule(
                    Refusal.TRANSIT_NOT_OPEN,
                    CommitPolicy::closesNothing,
                    p -> p.items().toString()),
            new Rule(Refusal.NO_SET_LEFT, CommitPolicy::noSetLeft, p -> p.type().name()));

    private CommitPolicy() {}

    private record Rule(Refusal refusal, Predicate<Proposal> applies, Function<Proposal, String> detail) {}

    static Decision decide(CarnetTerms terms, Standing standing, CommitTransaction command) {
        return switch (ProposedSelections.of(command)) {
            case ProposedSelections.Unreadable(String detail) -> new Refused(Refusal.BAD_SELECTION, detail);
            case ProposedSelections.Readable(var items, var notReturned) ->
                decide(new Proposal(terms, standing, command, items, notReturned));
        };
    }

    private static Decision decide(Proposal proposal) {
        for (var rule : IN_ORDER) {
            if (rule.applies().test(proposal)) {
                return new Refused(rule.refusal(), rule.detail().apply(proposal));
            }
        }
        var entry = entryFor(proposal);
        return new Committed(List.of(entry), entry.warnings());
    }

    private static TransactionCommitted entryFor(Proposal proposal) {
        var command = proposal.command();
        var declared = command.declared();
        return new TransactionCommitted(
                proposal.standing().lastSequence() + 1,
                command.act(),
                command.type(),
                proposal.items(),
                proposal.notReturned(),
                declared == null ? proposal.items() : declared,
                command.finalDate(),
                command.seals(),
                CommitWarnings.of(proposal),
                proposal.standing().lastVoucher(command.type()) + 1,
                command.details(),
                command.answers(),
                command.recordedAt());
    }

    private static String where(Proposal proposal) {
        return proposal.territory().code();
    }

    private static boolean outsideTheGuarantee(Proposal proposal) {
        return !proposal.atHome() && !proposal.terms().guaranteed().contains(proposal.territory());
    }

    private static boolean tooLate(Proposal proposal) {
        return !proposal.type().afterExpiry()
                && proposal.day().isAfter(proposal.terms().validUntil());
    }

    private static boolean closesNothing(Proposal proposal) {
        return proposal.type() == TRANSIT_CLOSE && !proposal.inTransitHere().intersects(proposal.items());
    }

    private static boolean noSetLeft(Proposal proposal) {
        return proposal.standing()
                .setTakenBy(proposal.type())
                .filter(set -> proposal.standing().setsLeft(proposal.terms()).of(set) == 0)
                .isPresent();
    }
}
