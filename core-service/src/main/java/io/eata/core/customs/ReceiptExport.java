package io.eata.core.customs;

import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Transactions with their receipts for an export of a territory: by the very rules by which its officers read and print each. One
 * answer is bounded in time and size, so that whoever prints beside it gets a turn.
 */
@Component
public final class ReceiptExport {

    private static final Duration ENOUGH = Duration.ofSeconds(8);
    private static final int ENOUGH_BYTES = 16 * 1024 * 1024;

    private final CustomsReading reading;
    private final TerritoryPaper paper;
    private final Clock clock;

    ReceiptExport(CustomsReading reading, TerritoryPaper paper, Clock clock) {
        this.reading = reading;
        this.paper = paper;
        this.clock = clock;
    }

    /** @throws ProblemException {@code busy} when others print and nothing could be */
    public ExportedTransactions export(Officer reader, ExportTransactions asked) {
        var found = new ArrayList<ExportedTransaction>();
        var withheld = new ArrayList<TransactionReference>();
        var until = Instant.now(clock).plus(ENOUGH);
        int bytes = 0;
        for (var reference : asked.transactions()) {
            try {
                var exported = one(reader, reference);
                found.add(exported);
                bytes += exported.receipt().length;
            } catch (ProblemException e) {
                if (e.code() == ProblemCode.NOT_FOUND) {
                    withheld.add(reference);
                } else if (e.code() == ProblemCode.BUSY && !found.isEmpty()) {
                    break;
                } else {
                    throw e;
                }
            }
            if (bytes >= ENOUGH_BYTES || Instant.now(clock).isAfter(until)) {
                break;
            }
        }
        return new ExportedTransactions(found, withheld);
    }

    private ExportedTransaction one(Officer reader, TransactionReference reference) {
        var transaction = reading.receipt(reader, reference.carnetId(), reference.sequence())
                .transaction();
        return new ExportedTransaction(transaction, paper.receipt(reader, reference.carnetId(), reference.sequence()));
    }
}
