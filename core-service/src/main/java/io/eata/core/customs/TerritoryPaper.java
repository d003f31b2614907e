package io.eata.core.customs;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.core.ledger.SeenTransaction;
import io.eata.core.paper.Printing;
import io.eata.core.receipt.Receipts;
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
    private final Receipts receipts;

    TerritoryPaper(CustomsReading reading, Printing printing, Receipts receipts) {
        this.reading = reading;
        this.printing = printing;
        this.receipts = receipts;
    }

    /** @throws ProblemException {@code not-found} unless the territory has dealt with the carnet and there is such a form */
    public byte[] form(Officer officer, long id, String name) {
        var dealt = reading.dealtWith(officer, id);
        var form = Printing.form(name);
        var entries = new ArrayList<PaperEntry>();
        var proofs = new ArrayList<Receipt>();
        var plans = printing.plans(id);
        for (SeenTransaction seen : reading.all(dealt)) {
            boolean own = seen.committed().act().territory().equals(officer.territory());
            TransactionView view = reading.view(officer, dealt.carnet(), seen);
            entries.add(printing.entry(seen.recorded(), view, own, plans));
            receipts.find(id, seen.committed().sequence())
                    .ifPresent(kept -> proofs.add(new Receipt(view, kept.jws(), null)));
        }
        return printing.print(dealt.carnet(), form, entries, proofs, VoucherSets.NONE);
    }

    /** @throws ProblemException {@code not-found} unless the territory may see the transaction */
    public byte[] receipt(Officer officer, long id, long sequence) {
        return printing.print(reading.dealtWith(officer, id).carnet(), reading.receipt(officer, id, sequence));
    }
}
