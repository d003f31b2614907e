package io.eata.wallet.entry.web;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.PinAccess;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.eata.wallet.entry.WalletEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The carnets of the caller's wallet. */
@RestController
@RequestMapping(path = "/v1/carnets", produces = "application/json")
@Tag(name = "Carnets")
final class WalletController {

    private final Wallet wallet;
    private final HolderApi core;

    WalletController(Wallet wallet, HolderApi core) {
        this.wallet = wallet;
        this.core = core;
    }

    /** A carnet as the list shows it. */
    record EntryView(
            long carnetId,
            String number,
            String association,
            String homeCountry,
            LocalDate issueDate,
            LocalDate validUntil,
            int items,
            Instant addedAt) {
        static EntryView of(WalletEntry entry) {
            return new EntryView(
                    entry.carnetId(),
                    entry.number(),
                    entry.association(),
                    entry.homeCountry(),
                    entry.issueDate(),
                    entry.validUntil(),
                    entry.items(),
                    entry.addedAt());
        }
    }

    /** A carnet of the wallet as core knows it now. */
    record CarnetView(Instant addedAt, CarnetSummary carnet) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addCarnet", summary = "Add a carnet by its ID or number and its PIN", description = """
                    Answers `no-such-carnet-or-pin` alike for an unknown carnet and a wrong PIN. After 10 wrong tries of an \
                    account within an hour, or 30 from one address, `locked-for-a-while` says in `Retry-After` when to try \
                    again. A carnet that the wallet holds already answers 200.""")
    ResponseEntity<EntryView> add(Caller caller, HttpServletRequest request, @RequestBody @Valid PinAccess access) {
        var addition = wallet.add(caller.subject(), request.getRemoteAddr(), access);
        var view = EntryView.of(addition.entry());
        return addition.isNew()
                ? ResponseEntity.created(URI.create("/wallet/v1/carnets/" + view.carnetId()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping
    @Operation(operationId = "listCarnets", summary = "Your carnets, newest in the wallet first")
    Page<EntryView> list(
            Caller caller,
            @RequestParam(required = false) @Size(max = 100) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var page = wallet.page(caller.subject(), cursor, limit);
        return new Page<>(page.rows().stream().map(EntryView::of).toList(), page.next());
    }

    @GetMapping("/{carnet}")
    @Operation(operationId = "getCarnet", summary = "One carnet: status, sets left, validity")
    CarnetView get(Caller caller, @PathVariable @Min(1) long carnet) {
        var entry = wallet.require(caller.subject(), carnet);
        return new CarnetView(entry.addedAt(), core.get(carnet));
    }

    @DeleteMapping("/{carnet}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCarnet",
            summary = "Take a carnet out of your wallet",
            description = "The carnet goes on as before; adding it again needs the PIN again.")
    void remove(Caller caller, @PathVariable @Min(1) long carnet) {
        wallet.remove(caller.subject(), carnet);
    }

    @GetMapping("/{carnet}/activity")
    @Operation(operationId = "getCarnetActivity", summary = "Everything that happened to one carnet, in order")
    Page<ActivityEntry> activity(
            Caller caller,
            @PathVariable @Min(1) long carnet,
            @Parameter(description = "Only entries with a later sequence than this")
                    @RequestParam(defaultValue = "0")
                    @Min(0) long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        wallet.require(caller.subject(), carnet);
        return core.activity(carnet, after, limit);
    }
}
