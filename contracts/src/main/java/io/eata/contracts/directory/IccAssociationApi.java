package io.eata.contracts.directory;

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

/** ICC keeps the associations of the chain; role ICC_OPERATIONS. */
@HttpExchange(url = "/v1/icc/associations", accept = "application/json")
public interface IccAssociationApi {

    /** Associations by code, inactive ones included. {@code after} is the last code of the page before. */
    @GetExchange
    Page<RecordedAssociation> list(
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One association; its version is the ETag. */
    @GetExchange("/{code}")
    ResponseEntity<RecordedAssociation> get(@PathVariable("code") String code);

    /**
     * Changes an association, or adds one with {@code If-Match: "0"}. 428 without {@code If-Match}, 412 {@code version-mismatch} when
     * somebody else was faster.
     */
    @PutExchange("/{code}")
    ResponseEntity<RecordedAssociation> edit(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @PathVariable("code") String code,
            @RequestBody @Valid EditAssociation association);
}
