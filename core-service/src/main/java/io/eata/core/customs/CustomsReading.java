package io.eata.core.customs;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.Outlook;
import io.eata.core.ledger.SeenLedger;
import io.eata.core.ledger.SeenTransaction;
import io.eata.core.receipt.Receipts;
import io.eata.core.receipt.TransactionViews;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.registry.StandingViews;
import io.eata.core.succession.ReplacementReading;
import io.eata.platform.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customs of a territory read of carnets that it has dealt with; of any other they hear what they hear of no carnet at all. */
@Component
public final class CustomsReading {

    private final Registry registry;
    private final SeenLedger ledger;
    private final Receipts receipts;
    private final ReplacementReading replacements;
    private final Offices offices;

    CustomsReading(
            Registry registry, SeenLedger ledger, Receipts receipts, ReplacementReading replacements, Offices offices) {
        this.registry = registry;
        this.ledger = ledger;
        this.receipts = receipts;
        this.replacements = replacements;
        this.offices = offices;
    }

    /** @throws ProblemException {@code not-found} unless the territory has dealt with the carnet */
    DealtWith dealtWith(Officer officer, long id) {
        return dealtWith(officer, new CarnetReference.ById(id));
    }

    private DealtWith dealtWith(Officer officer, CarnetReference reference) {
        return registry.find(reference).stream()
                .map(carnet -> new DealtWith(carnet, ledger.outlook(carnet.id(), officer.territory())))
                .filter(dealt -> !dealt.outlook().isNothing())
                .findFirst()
                .orElseThrow(CustomsReading::noSuchCarnet);
    }

    /** Whether the territory may see every entry from the first to the last; {@code not-found} unless it has dealt with the carnet. */
    public boolean showsAll(Officer officer, long id, int first, int last) {
        return ledger.showsAll(dealtWith(officer, id).outlook(), first, last);
    }

    public CarnetSummary carnet(Officer officer, String reference) {
        var dealt = dealtWith(officer, CarnetReference.parse(reference));
        return summary(dealt.carnet(), dealt.outlook().last());
    }

    /** @param last the last entry that the territory may know of */
    CarnetSummary summary(RegisteredCarnet carnet, int last) {
        return carnet.summary(offices.today(), last);
    }

    /** @throws ProblemException {@code not-found} unless the carnet is replaced or a replacement, too */
    public Replacement replacement(Officer officer, long id) {
        return replacement(officer, dealtWith(officer, id).carnet(), false).orElseThrow(ReplacementReading::none);
    }

    /** @param presented whether the holder shows the carnet */
    Optional<Replacement> replacement(Officer officer, RegisteredCarnet carnet, boolean presented) {
        return replacements.seenBy(officer.territory(), carnet, presented);
    }

    public StandingView standing(Officer officer, long id) {
        var dealt = dealtWith(officer, id);
        return standing(officer, dealt.carnet(), dealt.outlook().last());
    }

    /** @param last the last entry that the territory may know of */
    StandingView standing(Officer officer, RegisteredCarnet carnet, int last) {
        return StandingViews.inTerritory(carnet, officer.territory(), last, offices.now());
    }

    public SealedDocument document(Officer officer, long id) {
        return registry.document(dealtWith(officer, id).carnet().id()).orElseThrow(CustomsReading::noSuchCarnet);
    }

    public Page<TransactionView> transactions(Officer officer, long id, long afterSequence, int limit) {
        var dealt = dealtWith(officer, id);
        int after = Math.toIntExact(Math.clamp(afterSequence, 0, Integer.MAX_VALUE - 1));
        var found = ledger.transactions(dealt.outlook(), after, limit + 1);
        var page = views(officer, dealt.carnet(), found.subList(0, Math.min(limit, found.size())));
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().sequence()) : null);
    }

    List<TransactionView> views(Officer officer, RegisteredCarnet carnet, List<SeenTransaction> transactions) {
        return transactions.stream().map(seen -> view(officer, carnet, seen)).toList();
    }

    public Receipt receipt(Officer officer, long id, long sequence) {
        var dealt = dealtWith(officer, id);
        var seen = transaction(dealt, sequence);
        var view = view(officer, dealt.carnet(), seen);
        if (seen.cancelled() && isOwn(officer, seen)) {
            view = view.cancelledBecause(
                    ledger.cancellationReason(id, seen.committed().sequence()));
        }
        var receipt = receipts.find(id, Math.toIntExact(view.sequence())).orElseThrow();
        return new Receipt(view, receipt.jws(), null);
    }

    /** @throws ProblemException {@code not-found} unless the territory may see such a transaction */
    SeenTransaction transaction(DealtWith dealt, long sequence) {
        int at = Math.toIntExact(Math.clamp(sequence, 0, Integer.MAX_VALUE));
        return ledger.transaction(dealt.outlook(), at)
                .orElseThrow(() -> ProblemException.notFound("There is no such transaction"));
    }

    /** Every transaction that the territory may see, in order; for a print, which shows them all. */
    List<SeenTransaction> all(DealtWith dealt) {
        var all = new ArrayList<SeenTransaction>();
        List<SeenTransaction> page;
        do {
            int after = all.isEmpty() ? 0 : all.getLast().committed().sequence();
            page = ledger.transactions(dealt.outlook(), after, Limits.PAGE);
            all.addAll(page);
        } while (page.size() == Limits.PAGE);
        return all;
    }

    TransactionView view(Officer officer, RegisteredCarnet carnet, SeenTransaction seen) {
        return TransactionViews.of(
                carnet.carnet(), seen.recorded(), seen.committed(), seen.cancelled(), isOwn(officer, seen));
    }

    private static boolean isOwn(Officer officer, SeenTransaction seen) {
        return seen.committed().act().territory().equals(officer.territory());
    }

    private static ProblemException noSuchCarnet() {
        return ProblemException.notFound("There is no such carnet");
    }

    /** A carnet that a territory has dealt with, and how far it sees. */
    record DealtWith(RegisteredCarnet carnet, Outlook outlook) {}
}
