package io.eata.contracts.core;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a holder's account does with the carnets it has shown the PIN of; role HOLDER. */
@HttpExchange(url = "/v1/holder/carnets", accept = "application/json")
public interface HolderApi {

    /**
     * Ties a carnet to the caller's account. Answers 404 {@code no-such-carnet-or-pin} alike for an unknown carnet and a wrong
     * PIN; after 5 wrong tries of one account on one carnet, or 20 of anybody within an hour, 429 {@code locked-for-a-while}.
     */
    @PostExchange("/access")
    CarnetSummary access(@RequestBody @Valid PinAccess access);

    /** The caller's carnets, newest first. */
    @GetExchange
    Page<CarnetSummary> list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One carnet; 404 also where the account has not shown the PIN. */
    @GetExchange("/{id}")
    CarnetSummary get(@PathVariable("id") long id);

    /** The document, sealed for the platform's key ring; the wallet service reseals it for one device. */
    @GetExchange("/{id}/document")
    SealedDocument document(@PathVariable("id") long id);

    /** The current version of the document with its digest, and the signature under it if there is one. */
    @GetExchange("/{id}/signature")
    CarnetSignature signature(@PathVariable("id") long id);

    /**
     * Signs the current version of the document. 409 {@code document-outdated} when the digest is another version's, {@code
     * already-signed} when that version is signed.
     */
    @PostExchange("/{id}/signature")
    @ResponseStatus(HttpStatus.CREATED)
    CarnetSignature sign(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid SignCarnet signature);

    /** The carnet's replacement, or what it replaces, with the prescribed order of transactions; 404 unless it has either. */
    @GetExchange("/{id}/replacement")
    Replacement replacement(@PathVariable("id") long id);

    /** What the association checked when it discharged the carnet; 404 unless it has. */
    @GetExchange("/{id}/discharge")
    CarnetDischarge discharged(@PathVariable("id") long id);

    /** The ledger's standing, whole. */
    @GetExchange("/{id}/standing")
    StandingView standing(@PathVariable("id") long id);

    /** The ledger in order, whole. */
    @GetExchange("/{id}/activity")
    Page<ActivityEntry> activity(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long afterSequence,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** A form to print; as {@link AssociationApi#paper}. */
    @GetExchange(url = "/{id}/paper/{form}.pdf", accept = "application/pdf")
    byte[] paper(
            @PathVariable("id") long id,
            @PathVariable("form") String form,
            @RequestParam(name = "filled", defaultValue = "true") boolean filled);

    /** The receipt as PDF/A-3 with the signed receipt embedded and the cancellation code printed. */
    @GetExchange(url = "/{id}/transactions/{sequence}/receipt.pdf", accept = "application/pdf")
    byte[] receiptPaper(@PathVariable("id") long id, @PathVariable("sequence") long sequence);

    /**
     * Prepares a travel: takes one set for each declaration that needs one, refuses with {@code NO_SET_LEFT} otherwise, and with
     * {@code signature-missing} unless the current version of the document is signed.
     */
    @PostExchange("/{id}/travels")
    @ResponseStatus(HttpStatus.CREATED)
    Travel prepare(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid PrepareTravel travel);

    /** The travels of a carnet, newest first. */
    @GetExchange("/{id}/travels")
    Page<Travel> travels(
            @PathVariable("id") long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One travel. */
    @GetExchange("/{id}/travels/{travel}")
    Travel travel(@PathVariable("id") long id, @PathVariable("travel") long travel);

    /** Edits a travel while nothing of it is transacted; declarations that stay keep their codes. 412 on another version. */
    @PutExchange("/{id}/travels/{travel}")
    Travel edit(
            @RequestHeader("If-Match") String version,
            @PathVariable("id") long id,
            @PathVariable("travel") long travel,
            @RequestBody @Valid PrepareTravel plan);

    /** Deletes a travel while nothing of it is transacted and gives its sets back. */
    @DeleteExchange("/{id}/travels/{travel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") long id, @PathVariable("travel") long travel);

    /** The receipt of a committed transaction, with the cancellation code that only the holder is told. */
    @GetExchange("/{id}/transactions/{sequence}/receipt")
    Receipt receipt(@PathVariable("id") long id, @PathVariable("sequence") long sequence);
}
