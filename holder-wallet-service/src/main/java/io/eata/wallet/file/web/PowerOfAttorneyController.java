package io.eata.wallet.file.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.HolderFileApi;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the holder lets act who is not named on the carnet. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}/powers-of-attorney", produces = "application/json")
@Tag(name = "Carnets")
final class PowerOfAttorneyController {

    private final HolderFileApi core;
    private final Wallet wallet;

    PowerOfAttorneyController(HolderFileApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @GetMapping
    @Operation(
            operationId = "listPowersOfAttorney",
            summary = "Powers of attorney, newest first",
            description = "Withdrawn ones too. Download each as a file by its `id`.")
    Page<PowerOfAttorney> list(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        wallet.require(caller.subject(), carnet);
        return core.powersOfAttorney(carnet, cursor, limit);
    }

    @PostMapping(consumes = {"application/pdf", "image/jpeg", "application/octet-stream"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addPowerOfAttorney",
            summary = "Let somebody act who is not named on the carnet",
            description = """
                    The signed letter as the body: a PDF or a JPEG picture of at most 5 MiB. From then on travels may be prepared with this \
                    person as `declarant`; customs see the letter with each declaration that uses it.""")
    PowerOfAttorney add(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long carnet,
            @Parameter(description = "Name of the file, without a path")
                    @RequestParam
                    @NotBlank @Size(max = Limits.FILE_NAME) String name,
            @Parameter(
                            description =
                                    "Who may act, as the declarant will be named; case, spaces and accents do not count")
                    @RequestParam
                    @NotBlank @Size(max = Limits.SHORT_TEXT) String representative,
            @Parameter(description = "Last day on which a travel may be prepared with it") @RequestParam @NotNull LocalDate validUntil,
            @Parameter(description = "Countries or customs territories it is for; none means all")
                    @RequestParam(required = false)
                    @Size(max = Limits.TERRITORIES) @Nullable List<
                                    @NotNull @Pattern(
                                            regexp = "[A-Z]{2,4}",
                                            message = "must be a country or customs territory code")
                                    String>
                            territories,
            @RequestBody byte[] content) {
        wallet.require(caller.subject(), carnet);
        return core.addPowerOfAttorney(idempotencyKey, carnet, name, representative, validUntil, territories, content);
    }

    @PostMapping("/{power}/withdrawal")
    @Operation(
            operationId = "withdrawPowerOfAttorney",
            summary = "Withdraw a power of attorney",
            description =
                    "No further travel may use it. Declarations that did keep it: delete those travels if they must not go.")
    PowerOfAttorney withdraw(
            Caller caller,
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long carnet,
            @PathVariable @Min(1) long power) {
        wallet.require(caller.subject(), carnet);
        return core.withdrawPowerOfAttorney(idempotencyKey, carnet, power);
    }
}
