package io.eata.wallet.file.web;

import io.eata.contracts.Page;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.HolderFileApi;
import io.eata.platform.http.FileAnswer;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a carnet besides its document. */
@RestController
@RequestMapping("/v1/carnets/{carnet}/files")
@Tag(name = "Carnets")
final class FileController {

    private final HolderFileApi core;
    private final Wallet wallet;

    FileController(HolderFileApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listFiles", summary = "What belongs to a carnet, newest first", description = """
                    Attachments, which the document names by their digests, and the stamped covers of a home that works on paper, of \
                    which the newest counts.""")
    Page<CarnetFile> files(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        wallet.require(caller.subject(), carnet);
        return core.files(carnet, cursor, limit);
    }

    @GetMapping(
            path = "/{file}",
            produces = {"application/pdf", "image/jpeg"})
    @Operation(operationId = "downloadFile", summary = "One file, to be saved")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable @Min(1) long file) {
        wallet.require(caller.subject(), carnet);
        return FileAnswer.passedOn(core.file(carnet, file));
    }
}
