package io.eata.core.verification;

import io.eata.contracts.Page;
import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.core.verification.RunRow.Scope;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verification runs: started by somebody or by the calendar, worked on in bounded batches by whichever copy is free, remembered in
 * the database. A copy that dies leaves at most one batch to be done again.
 */
@Component
public final class Verifications {

    /** Carnets of one batch. */
    static final int CARNETS = 50;

    /** Batches of one turn, so that no run waits long for another. */
    static final int BATCHES = 20;

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final RunBook book;
    private final CarnetCheck carnets;
    private final DayCheck days;
    private final Registry registry;
    private final Database database;
    private final Clock clock;
    private final Leisure leisure = new Leisure();

    Verifications(RunBook book, CarnetCheck carnets, DayCheck days, Registry registry, Database database, Clock clock) {
        this.book = book;
        this.carnets = carnets;
        this.days = days;
        this.registry = registry;
        this.database = database;
        this.clock = clock;
    }

    /** @throws ProblemException {@code invalid-input} for both a carnet and a day, {@code not-found}, {@code already-running} */
    public VerificationRun start(StartVerification what, String by) {
        if (what.carnetId() != null && what.day() != null) {
            throw ProblemException.invalid("day", "OneOf", "is not named together with a carnet");
        }
        if (what.carnetId() != null && registry.find(what.carnetId()).isEmpty()) {
            throw ProblemException.notFound("There is no such carnet");
        }
        var scope = what.carnetId() != null ? Scope.CARNET : what.day() != null ? Scope.DAY : Scope.EVERYTHING;
        return book.start(scope, what, by, clock.instant())
                .orElseThrow(() -> new ProblemException(ProblemCode.ALREADY_RUNNING, "A verification is under way"));
    }

    /** @throws ProblemException {@code not-found} */
    public VerificationRun run(long id) {
        return book.find(id).orElseThrow(() -> ProblemException.notFound("There is no such verification"));
    }

    /** Lets a run end where it is; one that is over stays as it is. */
    public VerificationRun cancel(long id) {
        run(id);
        book.finish(id, "CANCELLED", clock.instant());
        return run(id);
    }

    public Page<VerificationFinding> findings(long id, long after, int limit) {
        run(id);
        var found = book.findings(id, after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Long.toString(page.getLast().id()) : null);
    }

    /** Starts the next round over all carnets when the last one is over. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    public void roll() {
        book.start(Scope.ROLLING, new StartVerification(null, null), "schedule", clock.instant());
    }

    /** Works on every run under way, a bounded while each; on the one that nobody waits for, at leisure. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT0.25S")
    public void work() {
        for (var run : book.running()) {
            long id = run.run().id();
            if (run.scope() == Scope.ROLLING) {
                workAtLeisure(id);
            } else {
                workForAWhile(id);
            }
        }
    }

    private void workForAWhile(long id) {
        boolean more = true;
        for (int batch = 0; batch < BATCHES && more; batch++) {
            more = work(id);
        }
    }

    private void workAtLeisure(long id) {
        var from = clock.instant();
        if (leisure.isOver(from)) {
            work(id);
            leisure.worked(from, clock.instant());
        }
    }

    /** Does a batch; false when the run is over, or another copy is at it. */
    private boolean work(long id) {
        return database.inTransaction(() -> book.take(id).map(this::batch).orElse(false));
    }

    private boolean batch(RunRow run) {
        return switch (run.scope()) {
            case CARNET -> finished(run, listed(run.carnetId()), List.of());
            case DAY -> finished(run, List.of(), listed(run.day()));
            case ROLLING -> carnetBatch(run) || end(run);
            case EVERYTHING -> carnetBatch(run) || dayBatch(run) || end(run);
        };
    }

    private static <T> List<T> listed(@Nullable T one) {
        return one == null ? List.of() : List.of(one);
    }

    private boolean finished(RunRow run, List<Long> ids, List<LocalDate> dates) {
        check(run, ids, dates);
        return end(run);
    }

    private boolean carnetBatch(RunRow run) {
        var next = book.carnetsAfter(run.lastCarnet(), CARNETS);
        check(run, next, List.of());
        return !next.isEmpty();
    }

    private boolean dayBatch(RunRow run) {
        var last = run.lastDay();
        var next = book.daysAfter(last == null ? FIRST : last, 1);
        check(run, List.of(), next);
        return !next.isEmpty();
    }

    private void check(RunRow run, List<Long> ids, List<LocalDate> dates) {
        if (ids.isEmpty() && dates.isEmpty()) {
            return;
        }
        var found = Stream.concat(
                        ids.stream().map(this::carnetFinding), dates.stream().map(days::firstFinding))
                .flatMap(Optional::stream)
                .toList();
        found.forEach(finding -> LOG.error(
                "The ledger is not sound: carnet {}, entry {}, day {}: {}",
                finding.carnetId(),
                finding.sequence(),
                finding.day(),
                finding.what()));
        book.progress(
                run,
                ids.size() + dates.size(),
                found,
                ids.isEmpty() ? run.lastCarnet() : ids.getLast(),
                dates.isEmpty() ? run.lastDay() : dates.getLast(),
                clock.instant());
    }

    private Optional<Finding> carnetFinding(long id) {
        try {
            return carnets.firstFinding(id);
        } catch (RuntimeException e) {
            LOG.error("Carnet {} cannot be verified", id, e);
            return Optional.of(Finding.of(
                    id, 0, "the carnet cannot be verified: " + e.getClass().getSimpleName()));
        }
    }

    private boolean end(RunRow run) {
        book.finish(run.run().id(), "DONE", clock.instant());
        return false;
    }
}
