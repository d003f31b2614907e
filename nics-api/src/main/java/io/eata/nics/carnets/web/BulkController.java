package io.eata.nics.carnets.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.nics.BulkIssue;
import io.eata.contracts.nics.BulkResult;
import io.eata.nics.carnets.BulkIssuing;
import io.eata.nics.carnets.BulkRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many carnets in one request. */
@RestController
@RequestMapping(path = "/v1/carnets", produces = "application/json")
@Tag(name = "Issuing")
final class BulkController {

    private final BulkIssuing issuing;

    BulkController(BulkIssuing issuing) {
        this.issuing = issuing;
    }

    @PostMapping("/bulk")
    @Operation(
            operationId = "issueCarnets",
            summary = "Issue many carnets",
            description = """
                    Up to 500 carnets at once. Each row stands for itself: a bad one fails alone, and the answer is 200 with a \
                    result per row, in the order of the request. If the answer is lost, send the same request with the same \
                    key: rows that were issued are answered as before, the others are tried again.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = BulkIssue.class))))
    BulkResult issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid Rows rows) {
        return issuing.issue(idempotencyKey, rows.carnets());
    }

    /** The shape of {@link BulkIssue}, read row by row. */
    record Rows(@NotEmpty @Size(max = Limits.BULK) List<BulkRow> carnets) {}
}
