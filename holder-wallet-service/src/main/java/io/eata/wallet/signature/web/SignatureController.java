package io.eata.wallet.signature.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.SignCarnet;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The holder signs a carnet before it travels; core keeps the signature. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}/signature", produces = "application/json")
@Tag(name = "Carnets")
final class SignatureController {

    private final HolderApi core;
    private final Wallet wallet;

    SignatureController(HolderApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @GetMapping
    @Operation(operationId = "getSignature", summary = "Whether and by whom a carnet is signed", description = """
                    Without `signer` the current version of the document is unsigned and the carnet cannot travel. The \
                    `statement` is a JWS of core that anybody can verify.""")
    CarnetSignature signature(Caller caller, @PathVariable @Min(1) long carnet) {
        wallet.require(caller.subject(), carnet);
        return core.signature(carnet);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "signCarnet", summary = "Sign a carnet, so that it may travel", description = """
                    Show the document first. `documentDigest` names the version that was shown: SHA-256, in lower-case hex, over \
                    the payload of the JWS inside the document that your device opened. `document-outdated` when the carnet was \
                    amended meanwhile.""")
    CarnetSignature sign(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long carnet,
            @RequestBody @Valid SignCarnet signature) {
        wallet.require(caller.subject(), carnet);
        return core.sign(idempotencyKey, carnet, signature);
    }
}
