package io.eata.wallet.record.web;

import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.core.Replacement;
import io.eata.platform.security.Caller;
import io.eata.wallet.entry.Wallet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a carnet of the wallet ended, and what stands in for it. */
@RestController
@RequestMapping(path = "/v1/carnets/{carnet}", produces = "application/json")
@Tag(name = "Carnets")
final class RecordController {

    private final HolderApi core;
    private final Wallet wallet;

    RecordController(HolderApi core, Wallet wallet) {
        this.core = core;
        this.wallet = wallet;
    }

    @GetMapping("/replacement")
    @Operation(
            operationId = "getReplacement",
            summary = "What stands in for a carnet, and the order of transactions to keep",
            description = """
                    A checklist over both carnets: which customs do what on which of them, for which items, and what is done. The \
                    same answer for the original and for its replacement; `not-found` for a carnet that is neither.""")
    Replacement replacement(Caller caller, @PathVariable @Min(1) long carnet) {
        wallet.require(caller.subject(), carnet);
        return core.replacement(carnet);
    }

    @GetMapping("/discharge")
    @Operation(
            operationId = "getDischarge",
            summary = "What the association checked when it discharged a carnet",
            description = "`not-found` unless the carnet is discharged.")
    CarnetDischarge discharge(Caller caller, @PathVariable @Min(1) long carnet) {
        wallet.require(caller.subject(), carnet);
        return core.discharged(carnet);
    }
}
