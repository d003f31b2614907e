package io.eata.contracts.core;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** ICC operations have the ledger proven: chains, columns, standings, receipts and signed days. Runs go on when nobody looks. */
@HttpExchange(url = "/v1/operations/verifications", accept = "application/json")
public interface VerificationApi {

    /** Starts a run; 409 {@code already-running} while another one that somebody asked for is under way. */
    @PostExchange
    @ResponseStatus(HttpStatus.ACCEPTED)
    VerificationRun start(@RequestBody @Valid StartVerification what);

    /** How far it is, and what it found. */
    @GetExchange("/{id}")
    VerificationRun run(@PathVariable("id") long id);

    /** What it found, oldest first. */
    @GetExchange("/{id}/findings")
    Page<VerificationFinding> findings(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Lets it end where it is. */
    @DeleteExchange("/{id}")
    VerificationRun cancel(@PathVariable("id") long id);
}
