package io.eata.wallet.document.web;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.security.Caller;
import io.eata.wallet.device.Devices;
import io.eata.wallet.document.CarnetReadings;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What a device shows of a carnet. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}", produces = "application/json")
@Tag(name = "Carnets")
final class DocumentController {

    private final CarnetReadings readings;
    private final Wallet wallet;
    private final Devices devices;
    private final DocumentSealing sealing;

    DocumentController(CarnetReadings readings, Wallet wallet, Devices devices, DocumentSealing sealing) {
        this.readings = readings;
        this.wallet = wallet;
        this.devices = devices;
        this.sealing = sealing;
    }

    @GetMapping("/document")
    @Operation(
            operationId = "getDocument",
            summary = "Cover and general list, sealed for one of your devices",
            description = """
                    A compact JWE (ECDH-ES+A256KW, A256GCM) that only this device's private key opens; inside, the document \
                    as a JWS that core signed. It changes only with an amendment: send the ETag back and save yourself the \
                    download.""")
    ResponseEntity<SealedDocument> document(
            Caller caller,
            WebRequest request,
            @PathVariable @Min(1) long carnet,
            @Parameter(description = "ID of a registered device") @RequestParam UUID device) {
        wallet.require(caller.subject(), carnet);
        var recipient = devices.require(caller.subject(), device);
        var sealed = readings.document(carnet);
        // Weak: each sealing has other bytes for the same document.
        var tag = "W/\"" + sealed.version() + "\"";
        var answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate());
        return request.checkNotModified(tag)
                ? ResponseEntity.status(304).eTag(tag).build()
                : answer.body(sealing.resealFor(sealed, recipient.key().jwk()));
    }

    @GetMapping("/standing")
    @Operation(
            operationId = "getStanding",
            summary = "Where the goods are, what is outstanding, which sets are left",
            description = "When core is out of reach, the last standing a proxy knows, with `source` and `ageSeconds`.")
    StandingView standing(Caller caller, @PathVariable @Min(1) long carnet) {
        wallet.require(caller.subject(), carnet);
        return readings.standing(carnet);
    }
}
