package io.eata.core.customs;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.paper.Printing;
import io.eata.core.receipt.Receipts;
import io.eata.core.receipt.TransactionViews;
import io.eata.paper.PaperEntry;
import io.eata.platform.problems.ProblemException;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Forms as a customs territory may see them: filled by transactions that it may see, with no blank voucher, since a voucher that was
 * used elsewhere would look unused. Journeys are printed only of its own transactions.
 */
@Component
public final class TerritoryPaper {

    private final CustomsReading reading;
    private final Printing printing;
    private final LedgerReading ledger;
    private final Receipts receipts;

    TerritoryPaper(CustomsReading reading, Printing printing, LedgerReading ledger, Receipts receipts) {
        this.reading = reading;
        this.printing = printing;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** @throws ProblemException {@code not-found} unless the territory has dealt with the carnet and there is such a form */
    public byte[] form(Officer officer, long id, String name) {
        var visible = reading.visible(officer, id);
        var form = Printing.form(name);
        var entries = new ArrayList<PaperEntry>();
        var proofs = new ArrayList<Receipt>();
        var plans = printing.plans(id);
        for (RecordedEntry recorded : ledger.withNotes(id, visible.transactions())) {
            if (recorded.entry() instanceof TransactionCommitted committed) {
                boolean own = committed.act().territory().equals(officer.territory());
                boolean cancelled = visible.cancelled().contains(committed.sequence());
                TransactionView view =
                        TransactionViews.of(visible.carnet().carnet(), recorded, committed, cancelled, own);
                entries.add(printing.entry(recorded, view, own, plans));
                receipts.find(id, committed.sequence())
                        .ifPresent(kept -> proofs.add(new Receipt(view, kept.jws(), null)));
            }
        }
        return printing.print(visible.carnet(), form, entries, proofs, VoucherSets.NONE);
    }

    /** @throws ProblemException {@code not-found} unless the territory may see the transaction */
    public byte[] receipt(Officer officer, long id, long sequence) {
        return printing.print(reading.visible(officer, id).carnet(), reading.receipt(officer, id, sequence));
    }
}
