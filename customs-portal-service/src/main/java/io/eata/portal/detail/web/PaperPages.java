package io.eata.portal.detail.web;

import io.eata.contracts.core.CustomsApi;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What core prints for this officer's territory, passed on: the booklet, and the receipt of a transaction. */
@Controller
final class PaperPages {

    private final CustomsCore core;

    PaperPages(CustomsCore core) {
        this.core = core;
    }

    @GetMapping("/carnets/{carnet}/carnet.pdf")
    ResponseEntity<byte[]> carnet(@PathVariable("carnet") long carnet) {
        return pdf("carnet-" + carnet, api -> api.paper(carnet, "whole"));
    }

    @GetMapping("/carnets/{carnet}/transactions/{sequence}/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable("carnet") long carnet, @PathVariable("sequence") long sequence) {
        return pdf("receipt-" + carnet + "-" + sequence, api -> api.receiptPaper(carnet, sequence));
    }

    private ResponseEntity<byte[]> pdf(String name, Function<CustomsApi, byte[]> question) {
        return switch (core.ask(question)) {
            case Answer.Given<byte[]>(var printed) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(printed);
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
