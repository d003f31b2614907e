package io.eata.contracts.core;

import io.eata.contracts.Headers;
import io.eata.contracts.Page;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The files of carnets that the caller's territory has dealt with, or that their holder presents to it: then the code of an open
 * declaration there comes in {@link Headers#TRANSACTION_CODE}. Roles OFFICER, CONTROLLER, REGIONAL_MANAGER, ADMIN.
 */
@HttpExchange("/v1/customs/carnets/{id}")
public interface CustomsFileApi {

    /** Attachments and stamped covers, newest first. */
    @GetExchange("/files")
    Page<CarnetFile> files(
            @PathVariable("id") long id,
            @RequestHeader(name = Headers.TRANSACTION_CODE, required = false) @Nullable @Size(max = 40) String code,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One file's bytes; a power of attorney only where a declaration of the caller's territory uses it. */
    @GetExchange(
            url = "/files/{file}",
            accept = {"application/pdf", "image/jpeg"})
    ResponseEntity<byte[]> file(
            @PathVariable("id") long id,
            @PathVariable("file") long file,
            @RequestHeader(name = Headers.TRANSACTION_CODE, required = false) @Nullable @Size(max = 40) String code);
}
