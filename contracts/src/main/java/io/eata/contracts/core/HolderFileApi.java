package io.eata.contracts.core;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The files of the carnets that a holder's account carries; role HOLDER. Others answer 404. */
@HttpExchange("/v1/holder/carnets/{id}")
public interface HolderFileApi {

    /** Attachments and stamped covers, newest first. */
    @GetExchange("/files")
    Page<CarnetFile> files(
            @PathVariable("id") long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** One file's bytes, to be saved and never shown in place. */
    @GetExchange(
            url = "/files/{file}",
            accept = {"application/pdf", "image/jpeg"})
    ResponseEntity<byte[]> file(@PathVariable("id") long id, @PathVariable("file") long file);

    /** Powers of attorney, newest first. */
    @GetExchange("/powers-of-attorney")
    Page<PowerOfAttorney> powersOfAttorney(
            @PathVariable("id") long id,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /**
     * Lets somebody act who is not named on the carnet. 409 {@code too-many} beyond {@link Limits#POWERS_OF_ATTORNEY}; the file as in
     * {@link DraftApi#attach}.
     *
     * @param validUntil today or later
     * @param territories countries or customs territories; none means all
     */
    @PostExchange(url = "/powers-of-attorney", contentType = "application/octet-stream")
    @ResponseStatus(HttpStatus.CREATED)
    PowerOfAttorney addPowerOfAttorney(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @RequestParam("name") @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @RequestParam("representative") @NotBlank @Size(max = Limits.SHORT_TEXT) String representative,
            @RequestParam("validUntil") @NotNull LocalDate validUntil,
            @RequestParam(name = "territories", required = false) @Nullable @Size(max = Limits.TERRITORIES) List<
                                    @NotNull @Pattern(
                                            regexp = "[A-Z]{2,4}",
                                            message = "must be a country or customs territory code")
                                    String>
                            territories,
            @RequestBody byte[] content);

    /** Withdraws a power of attorney: no further travel may use it. Withdrawn before, it stays as it was. */
    @PostExchange("/powers-of-attorney/{power}/withdrawal")
    PowerOfAttorney withdrawPowerOfAttorney(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable("id") long id,
            @PathVariable("power") long power);
}
