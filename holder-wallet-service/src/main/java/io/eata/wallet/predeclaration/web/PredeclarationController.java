package io.eata.wallet.predeclaration.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.eata.wallet.predeclaration.ChangeArrival;
import io.eata.wallet.predeclaration.Predeclaration;
import io.eata.wallet.predeclaration.Predeclarations;
import io.eata.wallet.predeclaration.SendPredeclaration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What the holder tells customs ahead of an arrival. Every account that carries the carnet sees and changes the same. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}", produces = "application/json")
@Tag(name = "Travels")
final class PredeclarationController {

    private final Predeclarations predeclarations;
    private final Wallet wallet;

    PredeclarationController(Predeclarations predeclarations, Wallet wallet) {
        this.predeclarations = predeclarations;
        this.wallet = wallet;
    }

    @PostMapping("/travels/{travel}/declarations/{declaration}/predeclarations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "sendPredeclaration", summary = "Tell a customs office of an arrival", description = """
                    As pre-notification, with or without the carnet's details, or as pre-declaration, which customs may commit \
                    without stopping the goods. `predeclared-already` while one of this declaration is under way. An office is named \
                    by its country and the administration's own code; a code that names none is seen by all offices of that \
                    country. No voucher set is used up before a commit.""")
    ResponseEntity<Predeclaration> send(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long travel,
            @PathVariable @Min(1) long declaration,
            @RequestBody @Valid SendPredeclaration asked) {
        var entry = wallet.require(caller.subject(), carnet);
        var sent = predeclarations.send(entry, idempotencyKey, travel, declaration, asked);
        return ResponseEntity.created(URI.create("/wallet/v1/carnets/" + carnet + "/predeclarations/" + sent.id()))
                .body(sent);
    }

    @GetMapping("/predeclarations")
    @Operation(
            operationId = "listPredeclarations",
            summary = "What customs were told of a carnet, newest first, and what they answered")
    Page<Predeclaration> list(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        wallet.require(caller.subject(), carnet);
        return predeclarations.page(carnet, cursor, limit);
    }

    @GetMapping("/predeclarations/{predeclaration}")
    @Operation(
            operationId = "getPredeclaration",
            summary = "One pre-declaration and the answer to it",
            description = """
                    `REJECTED`: the goods must stop at the office for inspection; why is not told. `EXPIRED`: nothing came of it \
                    within seven days after the arrival.""")
    Predeclaration get(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable UUID predeclaration) {
        wallet.require(caller.subject(), carnet);
        return predeclarations.require(carnet, predeclaration);
    }

    @PutMapping("/predeclarations/{predeclaration}/arrival")
    @Operation(operationId = "changeArrival", summary = "Tell customs of another time of arrival", description = """
                    An acknowledgement falls away: customs answer anew. `predeclaration-closed` once it is rejected, committed, \
                    withdrawn or expired.""")
    Predeclaration change(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @PathVariable UUID predeclaration,
            @RequestBody @Valid ChangeArrival change) {
        var entry = wallet.require(caller.subject(), carnet);
        return predeclarations.change(entry, predeclaration, change.expectedArrival());
    }

    @PostMapping("/predeclarations/{predeclaration}/withdrawal")
    @Operation(
            operationId = "withdrawPredeclaration",
            summary = "Take a pre-declaration back",
            description = "The declaration stays open and may be shown at any office, or sent ahead again.")
    Predeclaration withdraw(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable UUID predeclaration) {
        wallet.require(caller.subject(), carnet);
        return predeclarations.withdraw(carnet, predeclaration);
    }
}
