package io.eata.core.paper;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Limits;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.core.Travel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.StoredJson;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.travel.Travels;
import io.eata.paper.Attachment;
import io.eata.paper.CarnetPaper;
import io.eata.paper.CarnetPrinter;
import io.eata.paper.Journey;
import io.eata.paper.NoTurnException;
import io.eata.paper.PaperEntry;
import io.eata.paper.PaperForm;
import io.eata.paper.TooLongException;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Opens the document for this one print, and prints it with what the reader may see of the ledger. */
@Component
public final class Printing {

    /** Travels of a carnet whose plans are read for one print. */
    static final int PLANS = 5 * Limits.PAGE;

    private final Registry registry;
    private final DocumentSealing sealing;
    private final Travels travels;
    private final CarnetPrinter printer;

    Printing(Registry registry, DocumentSealing sealing, Travels travels, Clock clock) {
        this.registry = registry;
        this.sealing = sealing;
        this.travels = travels;
        this.printer = new CarnetPrinter(clock);
    }

    /**
     * The form of that name.
     *
     * @throws ProblemException {@code not-found} when there is no such form
     */
    public static PaperForm form(String name) {
        return PaperForm.of(name).orElseThrow(() -> ProblemException.notFound("There is no such form"));
    }

    /** @throws ProblemException {@code too-large} for a print that is too long, {@code busy} */
    public byte[] print(
            RegisteredCarnet carnet,
            PaperForm form,
            List<PaperEntry> entries,
            List<Receipt> receipts,
            VoucherSets blanks) {
        var sealed = sealed(carnet);
        var document = sealing.open(sealed);
        var attachments = documentAttachments(sealed, document);
        receipts.stream().map(Attachment::receipt).forEach(attachments::add);
        var paper = new CarnetPaper(document, entries, blanks, attachments);
        return printed(() -> printer.print(paper, form));
    }

    private static byte[] printed(Supplier<byte[]> print) {
        try {
            return print.get();
        } catch (TooLongException e) {
            throw new ProblemException(ProblemCode.TOO_LARGE, String.valueOf(e.getMessage()));
        } catch (NoTurnException e) {
            throw new ProblemException(ProblemCode.BUSY, "Nothing was printed: others are at it");
        }
    }

    /** A version of the document as the whole unused carnet; empty where there is none. */
    Optional<byte[]> version(RegisteredCarnet carnet, int version) {
        return registry.document(carnet.id(), version).map(kept -> {
            var document = sealing.open(kept);
            var paper = new CarnetPaper(document, List.of(), document.sets(), documentAttachments(kept, document));
            return printed(() -> printer.print(paper, PaperForm.WHOLE));
        });
    }

    /** @throws ProblemException {@code busy} */
    public byte[] print(RegisteredCarnet carnet, Receipt receipt) {
        var sealed = sealed(carnet);
        var document = sealing.open(sealed);
        var attachments = documentAttachments(sealed, document);
        return printed(() -> printer.receipt(document, receipt, attachments));
    }

    private SealedDocument sealed(RegisteredCarnet carnet) {
        return registry.document(carnet.id()).orElseThrow();
    }

    private List<Attachment> documentAttachments(SealedDocument sealed, CarnetDocument document) {
        return new ArrayList<>(List.of(
                Attachment.document(StoredJson.writeCanonical(document)),
                Attachment.signedDocument(sealing.signedJws(sealed))));
    }

    /**
     * What the holder declared of the way, by the transaction that used the declaration: of the newest {@value #PLANS} travels, page
     * by page. Older ones print without it.
     */
    public Map<Long, PrepareTravel> plans(long carnetId) {
        var plans = new HashMap<Long, PrepareTravel>();
        long before = Long.MAX_VALUE;
        List<Travel> page;
        int read = 0;
        do {
            page = travels.list(carnetId, before, Limits.PAGE);
            for (var travel : page) {
                travel.declarations().stream()
                        .filter(declaration -> declaration.transaction() != null)
                        .forEach(declaration -> plans.put(declaration.transaction(), travel.plan()));
                before = travel.id();
            }
            read += page.size();
        } while (page.size() == Limits.PAGE && read < PLANS);
        return plans;
    }

    /** What a transaction fills a voucher with; without notes and journey where they are not the reader's matter. */
    public PaperEntry entry(
            RecordedEntry recorded, TransactionView view, boolean whole, Map<Long, PrepareTravel> plans) {
        if (!whole || !(recorded.entry() instanceof TransactionCommitted committed)) {
            return PaperEntry.of(view);
        }
        var details = committed.details();
        var plan = plans.get(view.sequence());
        return new PaperEntry(
                view,
                details.identificationMarks(),
                details.actionTakenProduced(),
                details.actionTakenNotProduced(),
                details.processedAbroad().toString(),
                plan == null ? PaperEntry.of(view).journey() : Journey.of(plan));
    }
}
