package io.eata.wallet.travel.web;

import io.eata.contracts.core.HolderApi;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.eata.wallet.qr.QrImage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The signed receipt of a transaction as a picture, for whoever wants it proven at once. Verification code and cancellation code stand
 * in the receipt itself; the cancellation code is in no picture, since a picture is shown around.
 */
@RestController
@RequestMapping("/v1/carnets/{carnet}/transactions/{sequence}/receipt")
@Tag(name = "Travels")
final class ReceiptCodeController {

    private static final String SIDE = "720";

    private final HolderApi core;
    private final Wallet wallet;

    ReceiptCodeController(HolderApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Operation(operationId = "getReceiptAsSvg", summary = "The QR that proves a transaction, crisp at any size")
    ResponseEntity<String> svg(Caller caller, @PathVariable @Min(1) long carnet, @PathVariable @Min(1) long sequence) {
        var image = image(caller, carnet, sequence);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(image.svg("Receipt " + sequence + " of carnet " + carnet));
    }

    @GetMapping(path = "/qr.png", produces = "image/png")
    @Operation(operationId = "getReceiptAsPng", summary = "The QR that proves a transaction as a bitmap")
    ResponseEntity<byte[]> png(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long sequence,
            @Parameter(description = "Pixels of a side")
                    @RequestParam(defaultValue = SIDE)
                    @Min(QrImage.SMALLEST) @Max(QrImage.LARGEST) int size) {
        var image = image(caller, carnet, sequence);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(image.png(size));
    }

    private QrImage image(Caller caller, long carnet, long sequence) {
        wallet.require(caller.subject(), carnet);
        String signed = core.receipt(carnet, sequence).jws();
        if (signed.length() > QrImage.LONGEST) {
            throw ProblemException.notFound("This receipt, of the platform's first days, is longer than a QR holds");
        }
        return new QrImage(signed);
    }
}
