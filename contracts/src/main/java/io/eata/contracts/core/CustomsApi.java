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
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What a customs officer does; any customs role, always for the caller's own country and customs territory. A rule that
 * refuses answers 409 with the refusal's stable code (lower case, hyphens) and writes nothing.
 */
@HttpExchange(url = "/v1/customs", accept = "application/json")
public interface CustomsApi {

    /**
     * Opens a declaration by what the holder shows. 404 {@code unknown-code} alike for an unknown carnet, an unknown code, a used
     * code and a code of another carnet; wrong guesses are bounded per officer and per carnet.
     */
    @PostExchange("/declarations/open")
    OpenedDeclaration open(@RequestBody @Valid OpenDeclaration scanned);

    /** What {@link #commit} would answer now; {@code confirmedWarnings} plays no part. Writes nothing. */
    @PostExchange("/transactions/assessment")
    Assessment assess(@RequestBody @Valid CommitTransaction command);

    /** Commits a declaration. Exactly one of many attempts wins; a retry with the same key gets the same receipt. */
    @PostExchange("/transactions")
    @ResponseStatus(HttpStatus.CREATED)
    Receipt commit(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid CommitTransaction command);

    /** Cancels a transaction of the caller's territory; 5 wrong codes lock that transaction's cancellation for an hour. */
    @PostExchange("/carnets/{id}/transactions/{sequence}/cancellation")
    CancelledTransaction cancel(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @PathVariable("sequence") long sequence,
            @RequestBody @Valid CancelTransaction command);

    /** Puts the carnet on hold in the caller's territory; needs an open declaration's code or a visible transaction there. */
    @PostExchange("/carnets/{id}/hold")
    HoldView hold(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid HoldCarnet command);

    /** Releases a hold; only an officer of the office that made it. */
    @PostExchange("/carnets/{id}/release")
    CarnetSummary release(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid ReleaseCarnet command);

    /** Carnets on hold in the caller's territory, longest first. */
    @GetExchange("/holds")
    Page<HoldView> holds(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** A carnet that the caller's territory has dealt with; 404 otherwise. */
    @GetExchange("/carnets/{carnet}")
    CarnetSummary carnet(@PathVariable("carnet") String carnet);

    /** Its document, sealed for the platform's key ring. */
    @GetExchange("/carnets/{id}/document")
    SealedDocument document(@PathVariable("id") long id);

    /**
     * Its replacement, or what it replaces, with the prescribed order of transactions as far as the caller's territory may see both
     * ledgers; 404 unless it has either.
     */
    @GetExchange("/carnets/{id}/replacement")
    Replacement replacement(@PathVariable("id") long id);

    /** Its standing, as far as the caller's territory may see it. */
    @GetExchange("/carnets/{id}/standing")
    StandingView standing(@PathVariable("id") long id);

    /** Its transactions, as far as the caller's territory may see them, oldest first. */
    @GetExchange("/carnets/{id}/transactions")
    Page<TransactionView> transactions(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long afterSequence,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Where its goods went, as far as the caller's territory may see it: the reconciliation item by item. */
    @GetExchange("/carnets/{id}/journey")
    JourneyView journey(@PathVariable("id") long id);

    /** The receipt of a visible transaction, without the cancellation code. */
    @GetExchange("/carnets/{id}/transactions/{sequence}/receipt")
    Receipt receipt(@PathVariable("id") long id, @PathVariable("sequence") long sequence);

    /**
     * A form to print; as {@link AssociationApi#paper}, but only with transactions that the caller's territory may see, and no blank
     * vouchers.
     */
    @GetExchange(url = "/carnets/{id}/paper/{form}.pdf", accept = "application/pdf")
    byte[] paper(@PathVariable("id") long id, @PathVariable("form") String form);

    /** The receipt of a visible transaction as PDF/A-3 with the signed receipt embedded. */
    @GetExchange(url = "/carnets/{id}/transactions/{sequence}/receipt.pdf", accept = "application/pdf")
    byte[] receiptPaper(@PathVariable("id") long id, @PathVariable("sequence") long sequence);
}
