package io.eata.contracts.core;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.AttachedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Carnets that an association is still writing; role ISSUER, and only for the caller's association: another's answer 404. */
@HttpExchange("/v1/association/drafts")
public interface DraftApi {

    /** Begins a draft. 409 {@code too-many} at {@link Limits#DRAFTS} open ones, 413 {@code too-large} beyond {@link Limits#DRAFT}. */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    Draft create(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid DraftCarnet draft);

    /** The association's drafts, newest first. */
    @GetExchange
    Page<DraftSummary> list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One draft, and what keeps it from being issued. */
    @GetExchange("/{id}")
    Draft get(@PathVariable("id") long id);

    /** Replaces what is written so far. 428 without {@code If-Match}, 412 {@code version-mismatch} on another version. */
    @PutExchange("/{id}")
    Draft replace(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @PathVariable("id") long id,
            @RequestBody @Valid DraftCarnet draft);

    /** Throws a draft away with its attachments. */
    @DeleteExchange("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") long id);

    /**
     * Issues the carnet under the draft's id, with its attachments; the draft is gone. 400 {@code invalid-input} with every rule that
     * it still breaks, 409 {@code number-taken}.
     */
    @PostExchange("/{id}/issue")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedCarnet issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id);

    /**
     * Attaches a file. What it is says its content alone: 422 {@code file-unreadable} unless that is a PDF or a JPEG picture. 413
     * {@code too-large} beyond {@link Limits#FILE_BYTES} or, together, {@link Limits#ATTACHMENT_BYTES}; 409 {@code too-many} beyond
     * {@link Limits#ATTACHMENTS}.
     *
     * @param name without a path
     */
    @PostExchange(url = "/{id}/attachments", contentType = "application/octet-stream")
    @ResponseStatus(HttpStatus.CREATED)
    AttachedFile attach(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestParam("name") @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @RequestBody byte[] content);

    /** The attachments in the order in which they came, at most {@link Limits#ATTACHMENTS}. */
    @GetExchange("/{id}/attachments")
    List<AttachedFile> attachments(@PathVariable("id") long id);

    /** One attachment's bytes, to be saved and never shown in place. */
    @GetExchange(
            url = "/{id}/attachments/{file}",
            accept = {"application/pdf", "image/jpeg"})
    ResponseEntity<byte[]> attachment(@PathVariable("id") long id, @PathVariable("file") long file);

    /** Takes an attachment off again. */
    @DeleteExchange("/{id}/attachments/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable("id") long id, @PathVariable("file") long file);
}
