package io.eata.core.customs;

import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.ledger.VoucherSearch;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.registry.LedgerHead;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Proposes to the officer which vouchers a transaction answers, from the newest entries of the territory. What lies further back
 * than {@link #FARTHEST} of them is not proposed; the officer may always name it.
 */
@Component
final class ProposedAnswers {

    static final int FARTHEST = 1_000;
    private static final int AT_ONCE = 100;

    private final LedgerReading ledger;

    ProposedAnswers(LedgerReading ledger) {
        this.ledger = ledger;
    }

    /** Voucher numbers, ascending. */
    List<Integer> propose(LedgerHead carnet, CommitTransaction command) {
        var search = VoucherSearch.answering(carnet.standing(), command);
        int before = Integer.MAX_VALUE;
        for (int read = 0; read < FARTHEST && !search.isDone(); read += AT_ONCE) {
            var entries = ledger.before(carnet.id(), command.act().territory(), before, AT_ONCE);
            entries.forEach(recorded -> search.back(recorded.entry()));
            if (entries.size() < AT_ONCE) {
                break;
            }
            before = entries.getLast().sequence();
        }
        return search.vouchers();
    }
}
