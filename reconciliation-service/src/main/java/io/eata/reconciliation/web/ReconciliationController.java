package io.eata.reconciliation.web;

import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.ReconciliationApi;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.reconciliation.run.Runs;
import io.eata.reconciliation.verdict.VerdictReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@link ReconciliationApi}; each caller within its scope. */
@RestController
@Tag(name = "Verdicts")
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
    @Operation(
            summary = "Reconcile now, for a day or for today (UTC)",
            description =
                    "Role ICC_OPERATIONS. Looks at carnets whose ledger moved, and at verdicts that the day changes.")
    @ApiResponse(responseCode = "200", description = "Done")
    @ApiResponse(responseCode = "403", description = "`not-allowed`: ICC operations only")
    @ApiResponse(responseCode = "409", description = "`already-running`: one run at a time")
    @PreAuthorize("hasRole('ICC_OPERATIONS')")
    public RunReport run(@Nullable LocalDate asOf) {
        return runs.onDemand(Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock.withZone(ZoneOffset.UTC))));
    }

    @Override
    @Operation(summary = "The newest verdicts by eATA ID, within what the caller may see")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "403", description = "`not-allowed`: neither customs, association nor ICC operations")
    public Page<Verdict> verdicts(Verdict.@Nullable Status status, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var found = verdicts.page(Scopes.ofCaller(), status, Cursors.decode(cursor, 0)[0], rows + 1);
        if (found.size() <= rows) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, rows), Cursors.encode(found.get(rows - 1).carnetId()));
    }

    @Override
    @Operation(summary = "The newest verdict on one carnet, within what the caller may see")
    @ApiResponse(responseCode = "200", description = "The verdict")
    @ApiResponse(responseCode = "403", description = "`not-allowed`: neither customs, association nor ICC operations")
    @ApiResponse(responseCode = "404", description = "`not-found`: not judged yet, or none of the caller's business")
    public Verdict verdict(long carnetId) {
        return verdicts.find(Scopes.ofCaller(), carnetId)
                .orElseThrow(() -> ProblemException.notFound("No verdict on carnet " + carnetId + " yet"));
    }
}
