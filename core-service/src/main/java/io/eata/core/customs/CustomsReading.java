package io.eata.core.customs;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.receipt.Receipts;
import io.eata.core.receipt.TransactionViews;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.registry.StandingViews;
import io.eata.core.succession.ReplacementReading;
import io.eata.platform.problems.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What customs of a territory read of carnets that it has dealt with; of any other they hear what they hear of no carnet at all. */
@Component
public final class CustomsReading {

    private final Registry registry;
    private final LedgerReading ledger;
    private final Receipts receipts;
    private final ReplacementReading replacements;
    private final Offices offices;

    CustomsReading(
            Registry registry,
            LedgerReading ledger,
            Receipts receipts,
            ReplacementReading replacements,
            Offices offices) {
        this.registry = registry;
        this.ledger = ledger;
        this.receipts = receipts;
        this.replacements = replacements;
        this.offices = offices;
    }

    /** @throws ProblemException {@code not-found} unless the territory has dealt with the carnet */
    VisibleLedger visible(Officer officer, long id) {
        return visible(officer, new CarnetReference.ById(id));
    }

    /** The sequences of the entries that the territory may see; {@code not-found} unless it has dealt with the carnet. */
    public Set<Integer> shownTo(Officer officer, long id) {
        return visible(officer, id).shown().stream()
                .map(RecordedEntry::sequence)
                .collect(Collectors.toSet());
    }

    private VisibleLedger visible(Officer officer, CarnetReference reference) {
        return registry.find(reference).stream()
                .map(carnet -> VisibleLedger.dealtWith(officer.territory(), carnet, ledger.history(carnet.id())))
                .filter(visible -> !visible.isEmpty())
                .findFirst()
                .orElseThrow(CustomsReading::noSuchCarnet);
    }

    /** What the territory may see of a carnet that its holder shows. */
    VisibleLedger presented(Officer officer, RegisteredCarnet carnet) {
        return VisibleLedger.presented(officer.territory(), carnet, ledger.history(carnet.id()));
    }

    public CarnetSummary carnet(Officer officer, String reference) {
        return summary(visible(officer, CarnetReference.parse(reference)));
    }

    CarnetSummary summary(VisibleLedger visible) {
        return visible.carnet().summary(offices.today(), visible.lastSequence());
    }

    /** @throws ProblemException {@code not-found} unless the carnet is replaced or a replacement, too */
    public Replacement replacement(Officer officer, long id) {
        return replacement(officer, visible(officer, id), false).orElseThrow(ReplacementReading::none);
    }

    /** @param presented whether the holder shows the carnet */
    Optional<Replacement> replacement(Officer officer, VisibleLedger visible, boolean presented) {
        return replacements.seenBy(
                officer.territory(), visible.carnet(), LedgerReading.entries(visible.shown()), presented);
    }

    public StandingView standing(Officer officer, long id) {
        return standing(officer, visible(officer, id));
    }

    StandingView standing(Officer officer, VisibleLedger visible) {
        return StandingViews.inTerritory(visible.carnet(), officer.territory(), visible.lastSequence(), offices.now());
    }

    public SealedDocument document(Officer officer, long id) {
        return document(visible(officer, id).carnet());
    }

    SealedDocument document(RegisteredCarnet carnet) {
        return registry.document(carnet.id()).orElseThrow(CustomsReading::noSuchCarnet);
    }

    public Page<TransactionView> transactions(Officer officer, long id, long after, int limit) {
        var visible = visible(officer, id);
        var all = visible.transactions().stream()
                .filter(recorded -> recorded.sequence() > after)
                .toList();
        var page = all.subList(0, Math.min(limit, all.size()));
        String next = page.size() < all.size() ? Integer.toString(page.getLast().sequence()) : null;
        return new Page<>(views(officer, visible, page), next);
    }

    /** The last transactions, oldest first. */
    List<TransactionView> lastTransactions(Officer officer, VisibleLedger visible, int limit) {
        var all = visible.transactions();
        return views(officer, visible, all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    public Receipt receipt(Officer officer, long id, long sequence) {
        var visible = visible(officer, id);
        var transaction = visible.transactions().stream()
                .filter(recorded -> recorded.sequence() == sequence)
                .toList();
        var view = views(officer, visible, transaction).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such transaction"));
        var receipt = receipts.find(id, Math.toIntExact(view.sequence())).orElseThrow();
        return new Receipt(view, receipt.jws(), null);
    }

    private List<TransactionView> views(Officer officer, VisibleLedger visible, List<RecordedEntry> transactions) {
        var carnet = visible.carnet().carnet();
        return ledger.withNotes(carnet.id(), transactions).stream()
                .flatMap(recorded -> recorded.entry() instanceof TransactionCommitted committed
                        ? Stream.of(TransactionViews.of(
                                carnet,
                                recorded,
                                committed,
                                visible.cancelled().contains(committed.sequence()),
                                committed.act().territory().equals(officer.territory())))
                        : Stream.empty())
                .toList();
    }

    private static ProblemException noSuchCarnet() {
        return ProblemException.notFound("There is no such carnet");
    }
}
