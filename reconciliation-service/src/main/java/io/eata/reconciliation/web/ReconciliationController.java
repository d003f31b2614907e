package io.eata.reconciliation.web;

import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.ReconciliationApi;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import io.eata.reconciliation.run.Runs;
import io.eata.reconciliation.verdict.VerdictReader;
import io.eata.reconciliation.verdict.VerdictScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@link ReconciliationApi}; each caller within its scope. */
@RestController
class ReconciliationController implements ReconciliationApi {

    private final Runs runs;
    private final VerdictReader verdicts;
    private final Clock clock;

    ReconciliationController(Runs runs, VerdictReader verdicts, Clock clock) {
        this.runs = runs;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasRole('ICC_OPERATIONS')")
    public RunReport run(@Nullable LocalDate asOf) {
        return runs.onDemand(Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock.withZone(ZoneOffset.UTC))));
    }

    @Override
    public Page<Verdict> verdicts(Verdict.@Nullable Status status, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = verdicts.page(scope(Caller.current()), status, Cursors.decode(cursor, 0)[0], rows + 1);
        if (found.size() <= rows) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, rows), Cursors.encode(found.get(rows - 1).carnetId()));
    }

    @Override
    public Verdict verdict(long carnetId) {
        return verdicts.find(scope(Caller.current()), carnetId)
                .orElseThrow(() -> ProblemException.notFound("No verdict on carnet " + carnetId + " yet"));
    }

    private static VerdictScope scope(Caller caller) {
        return switch (caller.organisationType()) {
            case CUSTOMS -> new VerdictScope.OfTerritory(caller.customsTerritory());
            case ASSOCIATION -> new VerdictScope.OfAssociation(caller.organisation());
            case ICC -> {
                if (!caller.has(Role.ICC_OPERATIONS)) {
                    throw new AccessDeniedException("ICC operations only");
                }
                yield new VerdictScope.Everything();
            }
            case COMPANY, PLATFORM -> throw new AccessDeniedException("verdicts are not for this organisation");
        };
    }
}
