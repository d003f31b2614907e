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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Many carnets in one request. */
@RestController
@RequestMapping(path = "/v1/carnets", produces = "application/json")
@Tag(name = "Issuing")
final class BulkController {

    private final BulkIssuing issuing;
    private final JsonMapper json;

    BulkController(BulkIssuing issuing, JsonMapper json) {
        this.issuing = issuing;
        this.json = json;
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
    @ApiResponse(
            responseCode = "200",
            description = "A result per row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = BulkResult.class)))
    void issue(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody @Valid Rows rows,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Row by row as they come: the whole may take longer than anybody in between waits for a first byte.
        try (var answer = json.createGenerator(response.getOutputStream())) {
            answer.writeStartObject();
            answer.writeArrayPropertyStart("rows");
            var issued = new AtomicInteger();
            issuing.issue(idempotencyKey, rows.carnets(), row -> {
                issued.addAndGet(row.issued() == null ? 0 : 1);
                answer.writePOJO(row);
                answer.flush();
            });
            answer.writeEndArray();
            answer.writeNumberProperty("issued", issued.get());
            answer.writeNumberProperty("refused", rows.carnets().size() - issued.get());
            answer.writeEndObject();
        }
    }

    /** The shape of {@link BulkIssue}, read row by row. */
    record Rows(@NotEmpty @Size(max = Limits.BULK) List<BulkRow> carnets) {}
}
