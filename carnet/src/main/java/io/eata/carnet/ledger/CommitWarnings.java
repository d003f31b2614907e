package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a commit warns of: the record says something else than the goods that stand before the officer. */
final class CommitWarnings {

    private static final Map<Warning, Predicate<Proposal>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Warning.ALREADY_AWAY, p -> takesAway(p) && awayItems(p).intersects(p.items())),
            Map.entry(
                    Warning.NOT_EXPORTED,
                    p -> imports(p) && p.terms().homeDigital() && !awayItems(p).containsAll(p.items())),
            Map.entry(Warning.ALREADY_HERE, p -> imports(p) && p.here().intersects(p.items())),
            Map.entry(Warning.STILL_ELSEWHERE, p -> imports(p) && elsewhere(p).intersects(p.items())),
            Map.entry(
                    Warning.NOT_HERE,
                    p -> p.type() == TransactionType.RE_EXPORTATION && !p.here().containsAll(p.cleared())),
            Map.entry(
                    Warning.NOT_AWAY,
                    p -> p.type() == TransactionType.RE_IMPORTATION
                            && !awayItems(p).containsAll(p.cleared())),
            Map.entry(Warning.AFTER_FINAL_DATE, p -> late(p).intersects(p.cleared())),
            Map.entry(Warning.TRANSIT_LATE, p -> closes(p) && closing(p).isLateOn(p.day())),
            Map.entry(
                    Warning.NOT_IN_TRANSIT,
                    p -> closes(p) && !closing(p).notInTransit().isEmpty()),
            Map.entry(
                    Warning.REPLACED, p -> p.standing().replaced() && !p.type().ends()),
            Map.entry(Warning.SELECTION_CHANGED, CommitWarnings::changed),
            Map.entry(Warning.UNKNOWN_VOUCHER, CommitWarnings::answersUnknownVoucher)));

    private CommitWarnings() {}

    static List<Warning> of(Proposal proposal) {
        return TABLE.entrySet().stream()
                .filter(warning -> warning.getValue().test(proposal))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean takesAway(Proposal proposal) {
        return proposal.type() == TransactionType.EXPORTATION || proposal.type() == TransactionType.EXIT;
    }

    private static boolean imports(Proposal proposal) {
        return proposal.type() == TransactionType.IMPORTATION;
    }

    private static boolean closes(Proposal proposal) {
        return proposal.type() == TransactionType.TRANSIT_CLOSE;
    }

    private static TransitClosing closing(Proposal proposal) {
        return TransitClosing.of(proposal.standing().openTransits(), proposal.territory(), proposal.items());
    }

    private static ItemSet awayItems(Proposal proposal) {
        return proposal.standing().away().items();
    }

    private static ItemSet elsewhere(Proposal proposal) {
        return proposal.standing().here().entrySet().stream()
                .filter(place -> !place.getKey().equals(proposal.territory()))
                .map(place -> place.getValue().items())
                .reduce(ItemSet.none(), ItemSet::union);
    }

    /** Items whose way out, or home, should have been taken before today. */
    private static ItemSet late(Proposal proposal) {
        return switch (proposal.type()) {
            case RE_EXPORTATION ->
                proposal.standing().hereIn(proposal.territory()).lateOn(proposal.day());
            case RE_IMPORTATION -> proposal.standing().away().lateOn(proposal.day());
            case VALIDATION, EXPORTATION, PRE_EXPORTATION, EXIT, IMPORTATION, TRANSIT_OPEN, TRANSIT_CLOSE ->
                ItemSet.none();
        };
    }

    private static boolean changed(Proposal proposal) {
        var declared = proposal.command().declared();
        return declared != null && !declared.equals(proposal.items()) && !declared.equals(proposal.cleared());
    }

    /** Vouchers of a home that works on paper are on no record. */
    private static boolean answersUnknownVoucher(Proposal proposal) {
        if (proposal.type() == TransactionType.RE_IMPORTATION
                && !proposal.terms().homeDigital()) {
            return false;
        }
        int last = proposal.type()
                .answers()
                .map(answered -> proposal.standing().lastVoucher(answered))
                .orElse(0);
        return proposal.command().answers().stream().anyMatch(number -> number > last);
    }
}
