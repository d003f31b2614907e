package io.eata.wallet.travel.web;

import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.eata.wallet.qr.QrImage;
import io.eata.wallet.travel.ShownCodes;
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

/** The codes of a travel as pictures. The code in letters stands in the travel itself. */
@RestController
@RequestMapping("/v1/carnets/{carnet}/travels/{travel}/declarations/{declaration}")
@Tag(name = "Travels")
final class CodeController {

    private static final String SIDE = "480";

    private final ShownCodes codes;
    private final Wallet wallet;

    CodeController(ShownCodes codes, Wallet wallet) {
        this.codes = codes;
        this.wallet = wallet;
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Operation(operationId = "getCodeAsSvg", summary = "The QR of an open declaration, crisp at any size")
    ResponseEntity<String> svg(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long travel,
            @PathVariable @Min(1) long declaration) {
        var image = image(caller, carnet, travel, declaration);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(image.svg("Transaction code of carnet " + carnet));
    }

    @GetMapping(path = "/qr.png", produces = "image/png")
    @Operation(operationId = "getCodeAsPng", summary = "The QR of an open declaration as a bitmap")
    ResponseEntity<byte[]> png(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long travel,
            @PathVariable @Min(1) long declaration,
            @Parameter(description = "Pixels of a side")
                    @RequestParam(defaultValue = SIDE)
                    @Min(QrImage.SMALLEST) @Max(QrImage.LARGEST) int size) {
        var image = image(caller, carnet, travel, declaration);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(image.png(size));
    }

    private QrImage image(Caller caller, long carnet, long travel, long declaration) {
        wallet.require(caller.subject(), carnet);
        return new QrImage(codes.of(carnet, travel, declaration).payload());
    }
}
