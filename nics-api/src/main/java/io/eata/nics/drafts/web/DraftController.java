package io.eata.nics.drafts.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.Draft;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftSummary;
import io.eata.contracts.core.IssuedCarnet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Carnets that are still being written, until they are issued. Core keeps and decides. */
@RestController
@RequestMapping(path = "/v1/drafts", produces = "application/json")
@Tag(name = "Drafting")
final class DraftController {

    private final DraftApi core;

    DraftController(DraftApi core) {
        this.core = core;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createDraft", summary = "Begin a draft", description = """
                    Anything may still be missing. `broken` says what keeps the draft from being issued, by the very rules of \
                    issuing. Its `id` becomes the eATA ID. 1,000 drafts at a time; one that \
                    nobody has touched for 90 days is forgotten.""")
    ResponseEntity<Draft> create(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid DraftCarnet draft) {
        var begun = core.create(idempotencyKey, draft);
        return tagged(ResponseEntity.created(URI.create("/nics/v1/drafts/" + begun.id())), begun);
    }

    @GetMapping
    @Operation(operationId = "listDrafts", summary = "List your drafts, newest first")
    Page<DraftSummary> list(
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String cursor,
            @Parameter(description = "Rows of the page, 1 to 200; 50 unless given")
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        return core.list(cursor, limit);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDraft", summary = "One draft, with its attachments and what it still lacks")
    ResponseEntity<Draft> get(@PathVariable @Min(1) long id) {
        return tagged(ResponseEntity.ok(), core.get(id));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "replaceDraft",
            summary = "Replace what is written so far",
            description =
                    "`If-Match` is the ETag of the draft that was read; `version-mismatch` when a colleague was faster.")
    ResponseEntity<Draft> replace(
            @Parameter(description = "ETag of the draft that was read", required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Size(max = 20) @Nullable String version,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid DraftCarnet draft) {
        return tagged(ResponseEntity.ok(), core.replace(version, id, draft));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDraft", summary = "Throw a draft away with its attachments")
    void delete(@PathVariable @Min(1) long id) {
        core.delete(id);
    }

    @PostMapping("/{id}/issue")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "issueDraft", summary = "Issue what was drafted", description = """
                    Under the draft's id and with its attachments, which are fixed from now on and which the holder's signature \
                    covers. `invalid-input` names everything that the draft still lacks.""")
    ResponseEntity<IssuedCarnet> issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id) {
        var issued = core.issue(idempotencyKey, id);
        return ResponseEntity.created(URI.create("/nics/v1/carnets/" + issued.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(issued);
    }

    private static ResponseEntity<Draft> tagged(ResponseEntity.BodyBuilder answer, Draft draft) {
        return answer.eTag("\"" + draft.version() + "\"").body(draft);
    }
}
