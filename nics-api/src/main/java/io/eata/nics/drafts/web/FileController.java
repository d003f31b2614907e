package io.eata.nics.drafts.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.platform.http.FileAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of issued carnets. */
@RestController
@RequestMapping("/v1/carnets/{id}")
final class FileController {

    private final AssociationFileApi core;

    FileController(AssociationFileApi core) {
        this.core = core;
    }

    @GetMapping(path = "/files", produces = "application/json")
    @Tag(name = "Looking")
    @Operation(operationId = "listFiles", summary = "Attachments and stamped covers of a carnet, newest first")
    Page<CarnetFile> files(
            @PathVariable @Min(1) long id,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return core.files(id, cursor, limit);
    }

    @GetMapping(
            path = "/files/{file}",
            produces = {"application/pdf", "image/jpeg"})
    @Tag(name = "Looking")
    @Operation(operationId = "downloadFile", summary = "One file of a carnet")
    ResponseEntity<byte[]> file(@PathVariable @Min(1) long id, @PathVariable @Min(1) long file) {
        return FileAnswer.passedOn(core.file(id, file));
    }

    @PostMapping(
            path = "/covers",
            consumes = {"application/pdf", "image/jpeg", "application/octet-stream"},
            produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = "Acting")
    @Operation(operationId = "addCover", summary = "Add the stamped cover of a paper home", description = """
                    A PDF or a JPEG picture of at most 5 MiB, as the body. Holder and customs see the newest first; older ones stay. \
                    `home-is-digital` where the home territory works digitally for this carnet.""")
    CarnetFile addCover(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @Parameter(description = "Name of the file, without a path")
                    @RequestParam
                    @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @RequestBody byte[] content) {
        return core.addCover(idempotencyKey, id, name, content);
    }

    @GetMapping(path = "/powers-of-attorney", produces = "application/json")
    @Tag(name = "Looking")
    @Operation(
            operationId = "listPowersOfAttorney",
            summary = "The holder's powers of attorney, newest first",
            description =
                    "By which the holder lets somebody act who is not named on the carnet. Download each as a file by its `id`.")
    Page<PowerOfAttorney> powersOfAttorney(
            @PathVariable @Min(1) long id,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return core.powersOfAttorney(id, cursor, limit);
    }
}
