package io.eata.nics.carnets.web;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.Reason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** An association's carnets, one at a time. What is asked here is decided by core, for the caller's own association. */
@RestController
@RequestMapping(path = "/v1/carnets", produces = "application/json")
final class CarnetController {

    private static final String ISSUING = "Issuing";
    private static final String LOOKING = "Looking";
    private static final String ACTING = "Acting";

    private final AssociationApi core;

    CarnetController(AssociationApi core) {
        this.core = core;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = ISSUING)
    @Operation(operationId = "issueCarnet", summary = "Issue a carnet", description = """
                    Answers with the eATA ID and the PIN that the holder needs to carry the carnet. The PIN is shown this once; \
                    only the same request with the same key shows it again, within 24 hours.""")
    ResponseEntity<IssuedCarnet> issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid IssueCarnet carnet) {
        var issued = core.issue(idempotencyKey, carnet);
        return ResponseEntity.created(URI.create("/nics/v1/carnets/" + issued.id()))
                .header("Cache-Control", "no-store")
                .body(issued);
    }

    @GetMapping
    @Tag(name = LOOKING)
    @Operation(operationId = "listCarnets", summary = "List your carnets, newest first")
    Page<CarnetSummary> list(
            @Parameter(description = "Numbers that begin with this")
                    @RequestParam(required = false)
                    @Size(max = 30) @Nullable String number,
            @RequestParam(required = false) @Nullable CarnetStatus status,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Size(max = 100) @Nullable String cursor,
            @Parameter(description = "Rows of the page, 1 to 200; 50 unless given")
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        return core.list(number, status, cursor, limit);
    }

    @GetMapping("/{carnet}")
    @Tag(name = LOOKING)
    @Operation(operationId = "getCarnet", summary = "One carnet, by eATA ID or number")
    CarnetSummary get(
            @Parameter(description = "eATA ID or carnet number") @PathVariable @Size(max = 30) String carnet) {
        return core.get(carnet);
    }

    @GetMapping("/{id}/signature")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "getSignature",
            summary = "Whether and by whom a carnet is signed",
            description =
                    "Without `signer` the current version of the document is unsigned and the carnet cannot travel.")
    CarnetSignature signature(@PathVariable @Min(1) long id) {
        return core.signature(id);
    }

    @GetMapping("/{id}/standing")
    @Tag(name = LOOKING)
    @Operation(operationId = "getStanding", summary = "Where the goods are, what is outstanding, which sets are left")
    StandingView standing(@PathVariable @Min(1) long id) {
        return core.standing(id);
    }

    @GetMapping("/{id}/activity")
    @Tag(name = LOOKING)
    @Operation(operationId = "getActivity", summary = "Everything that happened to a carnet, in order")
    Page<ActivityEntry> activity(
            @PathVariable @Min(1) long id,
            @Parameter(description = "Only entries with a later sequence than this")
                    @RequestParam(defaultValue = "0")
                    @Min(0) long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return core.activity(id, after, limit);
    }

    @GetMapping(path = "/{id}/paper/{form}.pdf", produces = "application/pdf")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "printCarnet",
            summary = "A form to print, as PDF/A-3",
            description =
                    "The convention's forms with the carnet's data embedded. Vouchers that were used print filled, others"
                            + " blank; `filled=false` prints every one blank, to be filled and stamped by hand.")
    byte[] paper(
            @PathVariable @Min(1) long id,
            @Parameter(description = "`cover`, `general-list`, `vouchers` or `whole`") @PathVariable @Size(max = 20) String form,
            @Parameter(description = "Whether transactions fill their vouchers") @RequestParam(defaultValue = "true")
                    boolean filled) {
        return core.paper(id, form, filled);
    }

    @GetMapping(path = "/{id}/transactions/{sequence}/receipt.pdf", produces = "application/pdf")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "printReceipt",
            summary = "The receipt of a transaction, as PDF/A-3",
            description = "With the signed receipt embedded and as a QR code.")
    byte[] receipt(@PathVariable @Min(1) long id, @PathVariable @Min(1) long sequence) {
        return core.receiptPaper(id, sequence);
    }

    @PostMapping("/{id}/cancellation")
    @Tag(name = ACTING)
    @Operation(
            operationId = "cancelCarnet",
            summary = "Cancel an unused carnet",
            description = "Refused with `in-use` once a transaction stands on it: block it then, or discharge it.")
    CarnetSummary cancel(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid Reason reason) {
        return core.cancel(idempotencyKey, id, reason);
    }

    @PostMapping("/{id}/block")
    @Tag(name = ACTING)
    @Operation(operationId = "blockCarnet", summary = "Stop every further transaction")
    CarnetSummary block(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid Reason reason) {
        return core.block(idempotencyKey, id, reason);
    }

    @PostMapping("/{id}/unblock")
    @Tag(name = ACTING)
    @Operation(operationId = "unblockCarnet", summary = "Lift a block")
    CarnetSummary unblock(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid Reason reason) {
        return core.unblock(idempotencyKey, id, reason);
    }

    @PostMapping("/{id}/sets")
    @Tag(name = ACTING)
    @Operation(
            operationId = "addSets",
            summary = "Add voucher sets",
            description = "What is added, per type; 0 where none. The answer shows what the carnet holds now.")
    CarnetSummary addSets(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody VoucherSets sets) {
        return core.addSets(idempotencyKey, id, sets);
    }

    @PostMapping("/{id}/discharge")
    @Tag(name = ACTING)
    @Operation(
            operationId = "dischargeCarnet",
            summary = "Discharge a carnet",
            description =
                    "After your check of the paper and the digital record, which is kept. It ends the carnet's life.")
    CarnetSummary discharge(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid DischargeCarnet discharge) {
        return core.discharge(idempotencyKey, id, discharge);
    }

    @GetMapping("/{id}/discharge")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "getDischarge",
            summary = "What you checked when you discharged a carnet",
            description = "`not-found` unless the carnet is discharged.")
    CarnetDischarge discharged(@PathVariable @Min(1) long id) {
        return core.discharged(id);
    }
}
