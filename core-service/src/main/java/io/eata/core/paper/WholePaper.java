package io.eata.core.paper;

import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.receipt.HolderReceipts;
import io.eata.core.receipt.Receipts;
import io.eata.core.receipt.TransactionViews;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.paper.PaperEntry;
import io.eata.platform.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forms for who may see the whole ledger: the home association and the holder. Who that is, their own code has asked. */
@Component
public final class WholePaper {

    private final Printing printing;
    private final LedgerReading ledger;
    private final HolderReceipts holderReceipts;
    private final Receipts receipts;

    WholePaper(Printing printing, LedgerReading ledger, HolderReceipts holderReceipts, Receipts receipts) {
        this.printing = printing;
        this.ledger = ledger;
        this.holderReceipts = holderReceipts;
        this.receipts = receipts;
    }

    /**
     * @param filled whether transactions fill their vouchers; else the booklet as it was issued
     * @throws ProblemException {@code not-found} when there is no such form
     */
    public byte[] form(RegisteredCarnet carnet, String name, boolean filled) {
        var form = Printing.form(name);
        var terms = carnet.carnet().terms();
        if (!filled) {
            VoucherSets all = carnet.carnet().sets().plus(carnet.standing().setsAdded());
            return printing.print(carnet, form, List.of(), List.of(), all);
        }
        var entries = new ArrayList<PaperEntry>();
        var proofs = new ArrayList<Receipt>();
        var plans = printing.plans(carnet.id());
        var history = ledger.history(carnet.id());
        var cancelled = History.cancelledSequences(LedgerReading.entries(history));
        var transactions = history.stream()
                .filter(recorded -> recorded.entry() instanceof TransactionCommitted)
                .toList();
        for (RecordedEntry recorded : ledger.withNotes(carnet.id(), transactions)) {
            if (recorded.entry() instanceof TransactionCommitted committed) {
                TransactionView view = TransactionViews.of(
                        carnet.carnet(), recorded, committed, cancelled.contains(committed.sequence()), false);
                entries.add(printing.entry(recorded, view, true, plans));
                receipts.find(carnet.id(), committed.sequence())
                        .ifPresent(kept -> proofs.add(new Receipt(view, kept.jws(), null)));
            }
        }
        return printing.print(carnet, form, entries, proofs, carnet.standing().setsLeft(terms));
    }

    /** @throws ProblemException {@code not-found} when there is no such version of the document */
    public byte[] version(RegisteredCarnet carnet, int version) {
        return printing.version(carnet, version)
                .orElseThrow(() -> ProblemException.notFound("There is no such version of the document"));
    }

    /** @throws ProblemException {@code not-found} when that entry of the ledger is no transaction */
    public byte[] receipt(RegisteredCarnet carnet, long sequence) {
        return printing.print(carnet, holderReceipts.withoutCode(carnet.carnet(), sequence));
    }

    /** A receipt as its holder may see it. */
    public byte[] receipt(RegisteredCarnet carnet, Receipt receipt) {
        return printing.print(carnet, receipt);
    }
}
