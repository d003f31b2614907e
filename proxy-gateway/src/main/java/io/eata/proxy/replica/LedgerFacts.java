package io.eata.proxy.replica;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Act;
import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.CommitDetails;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Facts read back into the words of the rules. What facts leave out (goods, officers, reasons) stays empty; no rule reads it. */
final class LedgerFacts {

    private LedgerFacts() {}

    static CarnetTerms termsOf(CarnetFact.CarnetAmended amended) {
        return new CarnetTerms(
                Country.of(amended.homeCountry()),
                CustomsTerritory.of(amended.homeTerritory()),
                amended.homeDigital(),
                amended.items(),
                amended.issueDate(),
                amended.validUntil(),
                amended.territories().stream().map(CustomsTerritory::of).collect(Collectors.toCollection(TreeSet::new)),
                amended.sets());
    }

    static CarnetTerms termsOf(CarnetIssued issued) {
        return new CarnetTerms(
                Country.of(issued.homeCountry()),
                CustomsTerritory.of(issued.homeTerritory()),
                issued.homeDigital(),
                issued.items(),
                issued.issueDate(),
                issued.validUntil(),
                issued.territories().stream().map(CustomsTerritory::of).collect(Collectors.toCollection(TreeSet::new)),
                issued.sets());
    }

    /** The ledger entry that a fact tells of; empty for a fact of the registry. */
    static Optional<LedgerEntry> entryOf(CarnetFact fact) {
        int sequence = Math.toIntExact(fact.sequence());
        return switch (fact) {
            case CarnetFact.TransactionCommitted committed -> Optional.of(committed(sequence, committed));
            case CarnetFact.TransactionCancelled cancelled ->
                Optional.of(new LedgerEntry.TransactionCancelled(
                        sequence,
                        act(cancelled.at(), cancelled.country(), cancelled.territory()),
                        Math.toIntExact(cancelled.of()),
                        "",
                        ""));
            case CarnetFact.CarnetHeld held ->
                Optional.of(new LedgerEntry.CarnetHeld(
                        sequence, act(held.at(), held.country(), held.territory()), held.office(), "", ""));
            case CarnetFact.CarnetReleased released ->
                Optional.of(new LedgerEntry.CarnetReleased(
                        sequence, act(released.at(), released.country(), released.territory()), released.office(), ""));
            case CarnetFact.CarnetBlocked blocked ->
                Optional.of(new LedgerEntry.CarnetBlocked(sequence, byAssociation(blocked.at()), ""));
            case CarnetFact.CarnetUnblocked unblocked ->
                Optional.of(new LedgerEntry.CarnetUnblocked(sequence, byAssociation(unblocked.at())));
            case CarnetFact.SetsAdded added ->
                Optional.of(new LedgerEntry.SetsAdded(sequence, byAssociation(added.at()), added.sets()));
            case CarnetFact.CarnetAmended amended ->
                Optional.of(new LedgerEntry.CarnetAmended(
                        sequence,
                        byAssociation(amended.at()),
                        amended.documentVersion(),
                        amended.documentDigest(),
                        termsOf(amended)));
            case CarnetFact.CarnetReplaced replaced ->
                Optional.of(
                        new LedgerEntry.CarnetReplaced(sequence, byAssociation(replaced.at()), replaced.replacement()));
            case CarnetFact.ReplacementWithdrawn withdrawn ->
                Optional.of(new LedgerEntry.ReplacementWithdrawn(
                        sequence, byAssociation(withdrawn.at()), withdrawn.replacement()));
            case CarnetFact.CarnetCancelled cancelled ->
                Optional.of(new LedgerEntry.CarnetCancelled(sequence, byAssociation(cancelled.at()), ""));
            case CarnetFact.CarnetDischarged discharged ->
                Optional.of(new LedgerEntry.CarnetDischarged(sequence, byAssociation(discharged.at())));
            case CarnetIssued _, HolderLinked _ -> Optional.empty();
        };
    }

    private static LedgerEntry committed(int sequence, CarnetFact.TransactionCommitted fact) {
        var items = ItemSet.parse(fact.items());
        return new LedgerEntry.TransactionCommitted(
                sequence,
                act(fact.at(), fact.country(), fact.territory()),
                fact.type(),
                items,
                ItemSet.parse(fact.notReturned()),
                items,
                fact.finalDate(),
                "",
                fact.warnings(),
                fact.voucherNumber(),
                CommitDetails.by(fact.office(), ""),
                fact.answers());
    }

    private static Act act(OffsetDateTime at, String country, String territory) {
        return new Act(at, Country.of(country), CustomsTerritory.of(territory));
    }

    private static AssociationAct byAssociation(OffsetDateTime at) {
        return new AssociationAct(at, "");
    }
}
