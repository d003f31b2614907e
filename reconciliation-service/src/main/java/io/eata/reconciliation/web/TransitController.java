package io.eata.reconciliation.web;

import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.Transit;
import io.eata.contracts.reconciliation.TransitApi;
import io.eata.platform.paging.Cursors;
import io.eata.reconciliation.verdict.TransitReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@link TransitApi}; each caller within its scope. */
@RestController
@Tag(name = "Transits")
class TransitController implements TransitApi {

    private final TransitReader transits;

    TransitController(TransitReader transits) {
        this.transits = transits;
    }

    @Override
    @Operation(summary = "Transits as the last run found them, within what the caller may see")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "403", description = "`not-allowed`: neither customs, association nor ICC operations")
    public Page<Transit> transits(Transit.@Nullable State state, @Nullable String cursor, @Nullable Integer limit) {
        int rows = Cursors.limit(limit);
        var after = Cursors.decode(cursor, 0, 0);
        var found = transits.page(Scopes.ofCaller(), state, after[0], after[1], rows + 1);
        if (found.size() <= rows) {
            return new Page<>(found, null);
        }
        var last = found.get(rows - 1);
        return new Page<>(found.subList(0, rows), Cursors.encode(last.carnetId(), last.openedBy()));
    }
}
