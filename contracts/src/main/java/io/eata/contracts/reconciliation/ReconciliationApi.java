package io.eata.contracts.reconciliation;

import io.eata.contracts.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The night's work, asked for by day: ICC operations start runs; customs see their territory's side, associations their carnets. */
@HttpExchange(url = "/v1", accept = "application/json")
public interface ReconciliationApi {

    /** Runs now, for {@code asOf} or today in UTC; role ICC_OPERATIONS. One run at a time, 409 {@code already-running}. */
    @PostExchange("/runs")
    RunReport run(@RequestParam(name = "asOf", required = false) @Nullable LocalDate asOf);

    /** The newest verdicts, by eATA ID. A customs caller sees only carnets and outstanding parts of its territory. */
    @GetExchange("/verdicts")
    Page<Verdict> verdicts(
            @RequestParam(name = "status", required = false) Verdict.@Nullable Status status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** The newest verdict on one carnet. */
    @GetExchange("/verdicts/{id}")
    Verdict verdict(@PathVariable("id") long carnetId);
}
