package io.eata.portal.system.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.TransactionView;
import io.eata.platform.paging.Cursors;
import io.eata.platform.security.Caller;
import io.eata.portal.feed.Feed;
import io.eata.portal.feed.FeedEntry;
import io.eata.portal.system.CustomsSystem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a territory may know of the carnets that it has dealt with. */
@RestController
@RequestMapping(path = SystemSecurity.API, produces = "application/json")
@Tag(name = "Looking")
final class SystemReadingController {

    private final CustomsSystem customs;
    private final Feed feed;

    SystemReadingController(CustomsSystem customs, Feed feed) {
        this.customs = customs;
        this.feed = feed;
    }

    @GetMapping("/carnets/{carnet}")
    @Operation(operationId = "getCarnet", summary = "A carnet, by eATA ID or number")
    CarnetSummary carnet(@PathVariable("carnet") String carnet) {
        return customs.core().carnet(carnet);
    }

    @GetMapping("/carnets/{id}/document")
    @Operation(operationId = "getDocument", summary = "Its cover and general list")
    CarnetDocument document(@PathVariable("id") long id) {
        return customs.document(id);
    }

    @GetMapping("/carnets/{id}/standing")
    @Operation(operationId = "getStanding", summary = "Where its goods are, as far as the territory may see")
    StandingView standing(@PathVariable("id") long id) {
        return customs.core().standing(id);
    }

    @GetMapping("/carnets/{id}/journey")
    @Operation(
            operationId = "getJourney",
            summary = "Where its goods came and went, item by item",
            description =
                    "What is awaited of them, by which transaction, and what ended it, as the reconciliation reckons.")
    JourneyView journey(@PathVariable("id") long id) {
        return customs.core().journey(id);
    }

    @GetMapping("/carnets/{id}/replacement")
    @Operation(
            operationId = "getReplacement",
            summary = "Its replacement, or what it replaces, with the prescribed order")
    Replacement replacement(@PathVariable("id") long id) {
        return customs.core().replacement(id);
    }

    @GetMapping("/carnets/{id}/transactions")
    @Operation(operationId = "listTransactions", summary = "Its transactions, oldest first")
    Page<TransactionView> transactions(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        return customs.core().transactions(id, after, limit);
    }

    @GetMapping("/carnets/{id}/transactions/{sequence}/receipt")
    @Operation(operationId = "getReceipt", summary = "The signed receipt of a transaction")
    Receipt receipt(@PathVariable("id") long id, @PathVariable("sequence") long sequence) {
        return customs.core().receipt(id, sequence);
    }

    @GetMapping(path = "/carnets/{id}/transactions/{sequence}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "getReceiptPdf", summary = "The same as PDF/A-3 with the signed receipt inside")
    byte[] receiptPdf(@PathVariable("id") long id, @PathVariable("sequence") long sequence) {
        return customs.core().receiptPaper(id, sequence);
    }

    @GetMapping("/feed")
    @Operation(operationId = "readFeed", summary = "What happened in the territory since a cursor", description = """
                    Transactions, cancellations, holds, releases and verdicts, oldest first. Keep `next` and ask again with it: nothing is \
                    left out, and nothing comes in before what was read. For a system with the role CONTROLLER or ADMIN.""")
    Page<FeedEntry> feed(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit) {
        return feed.after(caller.customsTerritory(), after, Cursors.limit(limit));
    }
}
