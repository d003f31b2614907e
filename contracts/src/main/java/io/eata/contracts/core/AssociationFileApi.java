package io.eata.contracts.core;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The files of an association's issued carnets; role ISSUER, and only for the caller's association: another's answer 404. */
@HttpExchange("/v1/association/carnets/{id}")
public interface AssociationFileApi {

    /** Attachments and stamped covers, newest first. */
    @GetExchange("/files")
    Page<CarnetFile> files(
            @PathVariable("id") long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One file's bytes, to be saved and never shown in place. */
    @GetExchange(
            url = "/files/{file}",
            accept = {"application/pdf", "image/jpeg"})
    ResponseEntity<byte[]> file(@PathVariable("id") long id, @PathVariable("file") long file);

    /**
     * Adds the stamped cover of a carnet whose home works on paper; older ones stay. 409 {@code home-is-digital} otherwise, 409 {@code
     * too-many} beyond {@link Limits#COVERS}; the file as in {@link DraftApi#attach}.
     */
    @PostExchange(url = "/covers", contentType = "application/octet-stream")
    @ResponseStatus(HttpStatus.CREATED)
    CarnetFile addCover(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestParam("name") @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @RequestBody byte[] content);

    /** The holder's powers of attorney, newest first. */
    @GetExchange("/powers-of-attorney")
    Page<PowerOfAttorney> powersOfAttorney(
            @PathVariable("id") long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);
}
