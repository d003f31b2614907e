package io.eata.portal.system.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CancelledTransaction;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.platform.security.Caller;
import io.eata.portal.system.CustomsSystem;
import io.eata.portal.system.ShownDeclaration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an officer does at a border, done by a system. */
@RestController
@RequestMapping(path = SystemSecurity.API, produces = "application/json")
@Tag(name = "Processing")
final class SystemController {

    private final CustomsSystem customs;

    SystemController(CustomsSystem customs) {
        this.customs = customs;
    }

    @PostMapping("/declarations/open")
    @Operation(operationId = "openDeclaration", summary = "Open what the holder shows", description = """
                    By eATA ID or number and the transaction code, as the QR holds them. 404 `unknown-code` alike for an unknown \
                    carnet, an unknown, used or foreign code; wrong guesses are bounded.""")
    ShownDeclaration open(@RequestBody @Valid OpenDeclaration scanned) {
        return customs.open(scanned);
    }

    @PostMapping("/transactions/assessment")
    @Operation(
            operationId = "assessTransaction",
            summary = "Ask what a commit would answer",
            description = "Writes nothing. Warnings must be confirmed in the commit, one by one.")
    Assessment assess(Caller caller, @RequestBody @Valid CommitTransaction command) {
        return customs.core().assess(command.at(customs.office(caller, command.office())));
    }

    @PostMapping("/transactions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "commitTransaction", summary = "Commit a declaration", description = """
                    Of many attempts one wins; a repetition with the same key gets the same receipt. A rule that refuses answers 409 \
                    with its code and writes nothing; a warning that was not confirmed answers 409 `warnings-unconfirmed`.""")
    Receipt commit(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid CommitTransaction command) {
        return customs.core().commit(idempotencyKey, command.at(customs.office(caller, command.office())));
    }

    @PostMapping("/carnets/{id}/transactions/{sequence}/cancellation")
    @Operation(
            operationId = "cancelTransaction",
            summary = "Cancel a transaction",
            description =
                    "With the code that the holder tells; only a transaction of the own territory on which nothing builds.")
    CancelledTransaction cancel(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @PathVariable("sequence") long sequence,
            @RequestBody @Valid CancelTransaction command) {
        var here = new CancelTransaction(
                command.cancellationCode(), customs.office(caller, command.office()), command.reason());
        return customs.core().cancel(idempotencyKey, id, sequence, here);
    }

    @PostMapping("/carnets/{id}/hold")
    @Operation(
            operationId = "holdCarnet",
            summary = "Put a carnet on hold",
            description = "No transaction of the territory goes through until the same office releases it.")
    HoldView hold(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid HoldCarnet command) {
        var here = new HoldCarnet(command.reason(), customs.office(caller, command.office()), command.code());
        return customs.core().hold(idempotencyKey, id, here);
    }

    @PostMapping("/carnets/{id}/release")
    @Operation(operationId = "releaseCarnet", summary = "Release a carnet that this office has on hold")
    CarnetSummary release(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid ReleaseCarnet command) {
        return customs.core().release(idempotencyKey, id, new ReleaseCarnet(customs.office(caller, command.office())));
    }

    @GetMapping("/holds")
    @Operation(operationId = "listHolds", summary = "Carnets on hold in the territory, longest first")
    Page<HoldView> holds(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        return customs.core().holds(cursor, limit);
    }
}
