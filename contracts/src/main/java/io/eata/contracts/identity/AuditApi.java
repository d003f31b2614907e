package io.eata.contracts.identity;

import io.eata.contracts.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What was done to the accounts, settings and keys of the caller's own organisation; for its administrators. */
@HttpExchange(url = "/v1/audit")
public interface AuditApi {

    /** The newest first. {@code before} is the last ID of the page before. */
    @GetExchange(accept = "application/json")
    Page<AuditView> list(
            @RequestParam(name = "target", required = false) @Nullable String target,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "act", required = false) @Nullable String act,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** The same as CSV, everything that fits (100,000 rows), the newest first; the same filters. */
    @GetExchange(url = "/export", accept = "text/csv")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "target", required = false) @Nullable String target,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "act", required = false) @Nullable String act);
}
