package io.eata.nics.drafts.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.core.DraftApi;
import io.eata.platform.http.FileAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is attached to a draft. The file itself is the body. */
@RestController
@RequestMapping("/v1/drafts/{id}/attachments")
@Tag(name = "Drafting")
final class AttachmentController {

    private final DraftApi core;

    AttachmentController(DraftApi core) {
        this.core = core;
    }

    @PostMapping(
            consumes = {"application/pdf", "image/jpeg", "application/octet-stream"},
            produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "attachFile", summary = "Attach a file", description = """
                    A PDF or a JPEG picture of at most 5 MiB, as the body; 20 files and 20 MiB together. What counts is its content, \
                    neither its name nor its declared type: anything else is refused with `file-unreadable`.""")
    AttachedFile attach(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @Parameter(description = "Name of the file, without a path")
                    @RequestParam
                    @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @RequestBody byte[] content) {
        return core.attach(idempotencyKey, id, name, content);
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listAttachments", summary = "What is attached, in the order in which it came")
    List<AttachedFile> list(@PathVariable @Min(1) long id) {
        return core.attachments(id);
    }

    @GetMapping(
            path = "/{file}",
            produces = {"application/pdf", "image/jpeg"})
    @Operation(operationId = "downloadAttachment", summary = "One attachment")
    ResponseEntity<byte[]> download(@PathVariable @Min(1) long id, @PathVariable @Min(1) long file) {
        return FileAnswer.passedOn(core.attachment(id, file));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "detachFile", summary = "Take an attachment off again")
    void detach(@PathVariable @Min(1) long id, @PathVariable @Min(1) long file) {
        core.detach(id, file);
    }
}
