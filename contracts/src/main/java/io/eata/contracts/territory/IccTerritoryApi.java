package io.eata.contracts.territory;

import io.eata.contracts.Page;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** ICC keeps the territories; role ICC_OPERATIONS. */
@HttpExchange(url = "/v1/icc/territories", accept = "application/json")
public interface IccTerritoryApi {

    /** Territories by code, past and future rules included. {@code after} is the last code of the page before. */
    @GetExchange
    Page<RecordedTerritory> list(
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One territory; its version is the ETag. */
    @GetExchange("/{code}")
    ResponseEntity<RecordedTerritory> get(@PathVariable("code") String code);

    /**
     * Changes a territory, or adds one with {@code If-Match: "0"}. 428 without {@code If-Match}, 412 {@code version-mismatch} when
     * somebody else was faster.
     */
    @PutExchange("/{code}")
    ResponseEntity<RecordedTerritory> edit(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @PathVariable("code") String code,
            @RequestBody @Valid EditTerritory edit);

    /** Who changed what, when and why, newest first. {@code before} is the last version of the page before. */
    @GetExchange("/{code}/history")
    Page<TerritoryChange> history(
            @PathVariable("code") String code,
            @RequestParam(name = "before", required = false) @Nullable Integer before,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}
