package io.eata.core.receipt;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.Receipt;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.registry.Carnet;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** Receipts as the holder may see them: with the code that cancels, as long as there is something to cancel. */
@Component
public final class HolderReceipts {

    private final LedgerReading ledger;
    private final Receipts receipts;

    HolderReceipts(LedgerReading ledger, Receipts receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** The receipt without the code that cancels, for the association. */
    public Receipt withoutCode(Carnet carnet, long sequence) {
        var found = find(carnet, sequence);
        return new Receipt(found.transaction(), found.jws(), null);
    }

    /** @throws ProblemException {@code not-found} when that entry of the ledger is no transaction */
    public Receipt find(Carnet carnet, long sequence) {
        int at = Math.toIntExact(Math.clamp(sequence, 0, Integer.MAX_VALUE));
        var recorded = ledger.entry(carnet.id(), at)
                .filter(entry -> entry.entry() instanceof TransactionCommitted)
                .orElseThrow(() -> ProblemException.notFound("There is no such transaction"));
        var committed = (TransactionCommitted) recorded.entry();
        var kept = receipts.find(carnet.id(), at).orElseThrow();
        boolean cancelled = ledger.isCancelled(carnet.id(), at);
        boolean cancellable = !cancelled && committed.type() != TransactionType.PRE_EXPORTATION;
        return new Receipt(
                TransactionViews.of(carnet, recorded, committed, cancelled, false),
                kept.jws(),
                cancellable ? kept.cancellationCode().value() : null);
    }
}
