package io.eata.contracts.core;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
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

/** What an issuing association does with its own carnets; role ISSUER, and only for the caller's association. */
@HttpExchange(url = "/v1/association/carnets", accept = "application/json")
public interface AssociationApi {

    /**
     * Issues a carnet; 409 {@code number-taken} when the association has used the number, {@code has-twin} when what is to be its twin has one.
     * Refused with {@code REPLACED}, {@code EXPIRED}, {@code CARNET_CANCELLED} or {@code DISCHARGED} when what it is to replace is so.
     */
    @PostExchange
    @ResponseStatus(HttpStatus.CREATED)
    IssuedCarnet issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid IssueCarnet command);

    /** The caller's carnets, newest first. {@code number} matches from the beginning. */
    @GetExchange
    Page<CarnetSummary> list(
            @RequestParam(name = "number", required = false) @Nullable String number,
            @RequestParam(name = "status", required = false) @Nullable CarnetStatus status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One carnet, by eATA ID or number; 404 also for another association's. */
    @GetExchange("/{carnet}")
    CarnetSummary get(@PathVariable("carnet") String carnet);

    /**
     * Gives an unused carnet another document within 30 days of its issue: a new sealed version under the same number, eATA ID and
     * PIN. The holder's signature is void and prepared travels are withdrawn. Number, order and issue date stay as they are, and what
     * the carnet points at is left out. 412 {@code version-mismatch} unless {@code If-Match} names the current document version;
     * refused with {@code AMEND_TOO_LATE}, {@code IN_USE}, {@code ON_HOLD}, {@code REPLACED}.
     */
    @PostExchange("/{id}/amendments")
    CarnetSummary amend(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestHeader("If-Match") String version,
            @PathVariable("id") long id,
            @RequestBody @Valid IssueCarnet amended);

    /** A version of the document, the first being 1, as the whole unused carnet on paper: PDF/A-3 with that version embedded. */
    @GetExchange(url = "/{id}/documents/{version}.pdf", accept = "application/pdf")
    byte[] document(@PathVariable("id") long id, @PathVariable("version") int version);

    /** The carnet's replacement, or what it replaces, with the prescribed order of transactions; 404 unless it has either. */
    @GetExchange("/{id}/replacement")
    Replacement replacement(@PathVariable("id") long id);

    /** The carnet with its twin; 404 unless it has one. */
    @GetExchange("/{id}/twin")
    LinkedTwin twin(@PathVariable("id") long id);

    /** Makes two carnets twins, both ways. 409 {@code has-twin} when either has one. */
    @PostExchange("/{id}/twin")
    LinkedTwin linkTwin(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid LinkTwin twin);

    /** The current version of the document with its digest, and the holder's signature under it if there is one. */
    @GetExchange("/{id}/signature")
    CarnetSignature signature(@PathVariable("id") long id);

    /** The ledger's standing of one carnet. */
    @GetExchange("/{id}/standing")
    StandingView standing(@PathVariable("id") long id);

    /** The ledger of one carnet in order. */
    @GetExchange("/{id}/activity")
    Page<ActivityEntry> activity(
            @PathVariable("id") long id,
            @RequestParam(name = "after", defaultValue = "0") long afterSequence,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /**
     * A form to print, as PDF/A-3 with the carnet's document embedded: {@code cover}, {@code general-list}, {@code vouchers} or
     * {@code whole}. Transactions fill their vouchers; unused ones print blank. 413 {@code too-large} for a print that is too long.
     *
     * @param filled false to print every voucher blank, to be filled and stamped by hand
     */
    @GetExchange(url = "/{id}/paper/{form}.pdf", accept = "application/pdf")
    byte[] paper(
            @PathVariable("id") long id,
            @PathVariable("form") String form,
            @RequestParam(name = "filled", defaultValue = "true") boolean filled);

    /** The receipt of a transaction as PDF/A-3 with the signed receipt embedded. */
    @GetExchange(url = "/{id}/transactions/{sequence}/receipt.pdf", accept = "application/pdf")
    byte[] receiptPaper(@PathVariable("id") long id, @PathVariable("sequence") long sequence);

    /** Cancels an unused carnet; refused with {@code IN_USE} otherwise. */
    @PostExchange("/{id}/cancellation")
    CarnetSummary cancel(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid Reason reason);

    /** Stops every further transaction. */
    @PostExchange("/{id}/block")
    CarnetSummary block(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid Reason reason);

    /** Lifts a block. */
    @PostExchange("/{id}/unblock")
    CarnetSummary unblock(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid Reason reason);

    /** Adds voucher sets; each count 0 to {@link Limits#SETS}, not all 0. */
    @PostExchange("/{id}/sets")
    CarnetSummary addSets(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody VoucherSets sets);

    /** Ends the carnet's life after the association's check, which is kept. */
    @PostExchange("/{id}/discharge")
    CarnetSummary discharge(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestBody @Valid DischargeCarnet discharge);

    /** What the association checked when it discharged the carnet; 404 unless it has. */
    @GetExchange("/{id}/discharge")
    CarnetDischarge discharged(@PathVariable("id") long id);
}
