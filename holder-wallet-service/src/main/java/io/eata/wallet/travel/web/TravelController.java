package io.eata.wallet.travel.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Travel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** Travels of the caller's carnets, kept by core so that every device that carries the carnet shows them; and receipts. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}", produces = "application/json")
@Tag(name = "Travels")
final class TravelController {

    private static final int VERSION = 20;

    private final HolderApi core;
    private final Wallet wallet;

    TravelController(HolderApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @PostMapping("/travels")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "prepareTravel", summary = "Prepare a travel", description = """
                    Answers with its declarations in the order of the borders, each with the code to show there. Takes a \
                    voucher set for each declaration that needs one; `no-set-left` when there is none.""")
    ResponseEntity<Travel> prepare(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long carnet,
            @RequestBody @Valid PrepareTravel plan) {
        wallet.require(caller.subject(), carnet);
        var travel = core.prepare(idempotencyKey, carnet, plan);
        return ResponseEntity.created(URI.create("/wallet/v1/carnets/" + carnet + "/travels/" + travel.id()))
                .eTag(tag(travel))
                .body(travel);
    }

    @GetMapping("/travels")
    @Operation(operationId = "listTravels", summary = "The travels of a carnet, newest first")
    Page<Travel> list(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        wallet.require(caller.subject(), carnet);
        return core.travels(carnet, cursor, limit);
    }

    @GetMapping("/travels/{travel}")
    @Operation(operationId = "getTravel", summary = "One travel, with the ETag that an edit sends back")
    ResponseEntity<Travel> get(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable @Min(1) long travel) {
        wallet.require(caller.subject(), carnet);
        return answer(core.travel(carnet, travel));
    }

    @PutMapping("/travels/{travel}")
    @Operation(operationId = "editTravel", summary = "Edit a travel of which nothing is transacted", description = """
                    `If-Match` is the ETag of the travel that was read; `version-mismatch` when another device was faster. \
                    Declarations that stay keep their codes.""")
    ResponseEntity<Travel> edit(
            Caller caller,
            @Parameter(required = true)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Size(max = VERSION) @Nullable String version,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long travel,
            @RequestBody @Valid PrepareTravel plan) {
        wallet.require(caller.subject(), carnet);
        if (version == null || version.isBlank()) {
            throw new ProblemException(ProblemCode.VERSION_REQUIRED, "There is no If-Match header");
        }
        return answer(core.edit(version, carnet, travel, plan));
    }

    @DeleteMapping("/travels/{travel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteTravel",
            summary = "Delete a travel of which nothing is transacted",
            description = "Its codes are void and its voucher sets go back to the carnet.")
    void delete(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable @Min(1) long travel) {
        wallet.require(caller.subject(), carnet);
        core.delete(carnet, travel);
    }

    @GetMapping("/transactions/{sequence}/receipt")
    @Operation(operationId = "getReceipt", summary = "The receipt of a committed transaction", description = """
                    With the cancellation code, which only the holder is told: tell it to an officer who is to cancel this \
                    very transaction, and to nobody else.""")
    ResponseEntity<Receipt> receipt(
            Caller caller, @PathVariable @Min(1) long carnet, @PathVariable @Min(1) long sequence) {
        wallet.require(caller.subject(), carnet);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(core.receipt(carnet, sequence));
    }

    private static ResponseEntity<Travel> answer(Travel travel) {
        return ResponseEntity.ok()
                .eTag(tag(travel))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(travel);
    }

    private static String tag(Travel travel) {
        return "\"" + travel.version() + "\"";
    }
}
