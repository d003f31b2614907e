package io.eata.reconciliation.run;

import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.Topics;
import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.outbox.Outbox;
import io.eata.platform.problems.ProblemException;
import io.eata.reconciliation.verdict.VerdictSql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges, publishes what changed and reports, in one transaction under the lease. A run that dies leaves nothing behind, and the
 * next one finds everything it had to do.
 */
@Service
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final String DEMAND = "DEMAND";

    private final VerdictSql verdicts;
    private final Outbox outbox;
    private final RunBook book;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Runs(VerdictSql verdicts, Outbox outbox, RunBook book, Clock clock, PlatformTransactionManager transactions) {
        this.verdicts = verdicts;
        this.outbox = outbox;
        this.book = book;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Runs now.
     *
     * @throws ProblemException {@code ALREADY_RUNNING} while another run is under way in any copy
     */
    public RunReport onDemand(LocalDate asOf) {
        return underLease(() -> true, DEMAND, asOf)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.ALREADY_RUNNING, "A run of the reconciliation is under way"));
    }

    /** Runs for today unless that was done, or is being done, by any copy, or is not due yet. */
    public Optional<RunReport> daily(Occasion occasion) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var today = now.toLocalDate();
        if (now.toLocalTime().isBefore(occasion.due()) || book.has(occasion, today)) {
            return Optional.empty();
        }
        return underLease(() -> !book.has(occasion, today), occasion.name(), today);
    }

    private Optional<RunReport> underLease(BooleanSupplier stillWanted, String occasion, LocalDate asOf) {
        var report = Objects.requireNonNull(transaction.execute(status -> {
            if (!book.lease(status) || !stillWanted.getAsBoolean()) {
                return Optional.<RunReport>empty();
            }
            return Optional.of(run(occasion, asOf));
        }));
        report.ifPresent(done -> LOG.info("Reconciled: {} {}", occasion, done));
        return report;
    }

    private RunReport run(String occasion, LocalDate asOf) {
        var started = clock.instant();
        var counts = verdicts.judge(asOf, verdict -> publish(started, verdict));
        return book.close(occasion, asOf, started, clock.instant(), counts);
    }

    private void publish(Instant at, Verdict verdict) {
        outbox.append(
                Topics.RECONCILIATION,
                Long.toString(verdict.carnetId()),
                at,
                new CarnetReconciled(at.atOffset(ZoneOffset.UTC), verdict));
    }
}
