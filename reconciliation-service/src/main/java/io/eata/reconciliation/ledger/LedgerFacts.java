package io.eata.reconciliation.ledger;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.event.CarnetFact;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A ledger of the carnet rules as the facts that core would publish of it. */
public final class LedgerFacts {

    private static final String NO_CURRENCY = "XXX";

    private LedgerFacts() {}

    /**
     * The facts of one carnet in order, its issue first.
     *
     * @param itemValues value of item 1, 2, …; none counts as nothing
     */
    public static List<CarnetFact> of(
            long carnetId, CarnetTerms terms, List<BigDecimal> itemValues, List<? extends LedgerEntry> entries) {
        var facts = new ArrayList<CarnetFact>(entries.size() + 1);
        facts.add(new CarnetFact.CarnetIssued(
                carnetId,
                0,
                terms.issued().atStartOfDay().atOffset(ZoneOffset.UTC),
                terms.home().code() + carnetId,
                terms.home().code(),
                terms.home().code(),
                terms.homeTerritory().code(),
                terms.homeDigital(),
                terms.issued(),
                terms.validUntil(),
                terms.itemCount(),
                terms.guaranteed().stream().map(CustomsTerritory::code).toList(),
                terms.sets(),
                NO_CURRENCY,
                itemValues));
        entries.forEach(entry -> facts.add(of(carnetId, entry, itemValues)));
        return facts;
    }

    private static CarnetFact of(long carnetId, LedgerEntry entry, List<BigDecimal> itemValues) {
        return switch (entry) {
            case LedgerEntry.TransactionCommitted committed -> of(carnetId, committed);
            case LedgerEntry.TransactionCancelled cancelled ->
                new CarnetFact.TransactionCancelled(
                        carnetId,
                        cancelled.sequence(),
                        cancelled.at(),
                        cancelled.ofSequence(),
                        cancelled.act().in().code(),
                        cancelled.act().territory().code(),
                        "");
            case LedgerEntry.CarnetHeld held ->
                new CarnetFact.CarnetHeld(
                        carnetId,
                        held.sequence(),
                        held.at(),
                        held.act().in().code(),
                        held.act().territory().code(),
                        held.office());
            case LedgerEntry.CarnetReleased released ->
                new CarnetFact.CarnetReleased(
                        carnetId,
                        released.sequence(),
                        released.at(),
                        released.act().in().code(),
                        released.act().territory().code(),
                        released.office());
            case LedgerEntry.CarnetBlocked blocked ->
                new CarnetFact.CarnetBlocked(carnetId, blocked.sequence(), blocked.at());
            case LedgerEntry.CarnetUnblocked unblocked ->
                new CarnetFact.CarnetUnblocked(carnetId, unblocked.sequence(), unblocked.at());
            case LedgerEntry.SetsAdded added ->
                new CarnetFact.SetsAdded(carnetId, added.sequence(), added.at(), added.sets());
            case LedgerEntry.CarnetAmended amended -> of(carnetId, amended, itemValues);
            case LedgerEntry.CarnetReplaced replaced ->
                new CarnetFact.CarnetReplaced(carnetId, replaced.sequence(), replaced.at(), replaced.replacement());
            case LedgerEntry.ReplacementWithdrawn withdrawn ->
                new CarnetFact.ReplacementWithdrawn(
                        carnetId, withdrawn.sequence(), withdrawn.at(), withdrawn.replacement());
            case LedgerEntry.CarnetCancelled cancelled ->
                new CarnetFact.CarnetCancelled(carnetId, cancelled.sequence(), cancelled.at());
            case LedgerEntry.CarnetDischarged discharged ->
                new CarnetFact.CarnetDischarged(carnetId, discharged.sequence(), discharged.at());
        };
    }

    private static CarnetFact of(long carnetId, LedgerEntry.CarnetAmended amended, List<BigDecimal> itemValues) {
        var terms = amended.terms();
        return new CarnetFact.CarnetAmended(
                carnetId,
                amended.sequence(),
                amended.at(),
                amended.version(),
                amended.documentDigest(),
                terms.home().code(),
                terms.homeTerritory().code(),
                terms.homeDigital(),
                terms.issued(),
                terms.validUntil(),
                terms.itemCount(),
                terms.guaranteed().stream().map(CustomsTerritory::code).toList(),
                terms.sets(),
                NO_CURRENCY,
                itemValues);
    }

    private static CarnetFact of(long carnetId, LedgerEntry.TransactionCommitted committed) {
        return new CarnetFact.TransactionCommitted(
                carnetId,
                committed.sequence(),
                committed.at(),
                committed.type(),
                committed.voucherNumber(),
                committed.act().in().code(),
                committed.act().territory().code(),
                "",
                committed.items().toString(),
                committed.notReturned().toString(),
                committed.finalDate(),
                committed.warnings(),
                committed.answers());
    }
}
