package io.eata.contracts.reconciliation;

import io.eata.contracts.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Monitoring of transits: customs see those of their territory, associations those of their carnets, ICC operations all. */
@HttpExchange(url = "/v1", accept = "application/json")
public interface TransitApi {

    /** Standing transit openings as of the last run, by eATA ID and sequence of the opening. */
    @GetExchange("/transits")
    Page<Transit> transits(
            @RequestParam(name = "state", required = false) Transit.@Nullable State state,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}
