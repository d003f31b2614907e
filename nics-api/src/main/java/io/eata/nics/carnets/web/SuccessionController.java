package io.eata.nics.carnets.web;

import io.eata.contracts.Headers;
import io.eata.contracts.Limits;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.LinkTwin;
import io.eata.contracts.core.LinkedTwin;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of an association's carnet: another version of its document, another carnet in its place, a twin. */
@RestController
@RequestMapping(path = "/v1/carnets/{id}", produces = "application/json")
final class SuccessionController {

    private static final String LOOKING = "Looking";
    private static final String ACTING = "Acting";

    private final AssociationApi core;

    SuccessionController(AssociationApi core) {
        this.core = core;
    }

    @PostMapping("/amendments")
    @Tag(name = ACTING)
    @Operation(operationId = "amendCarnet", summary = "Amend an unused carnet", description = """
                    The whole content anew, within 30 days of issue and before any transaction; number, order and issue date stay, \
                    and so does the format of a twin. eATA ID and PIN stay too, the holder's signature is void, and \
                    prepared travels are withdrawn. Refused with `amend-too-late`, `in-use`, `on-hold` or `replaced`; \
                    `version-mismatch` when somebody amended it meanwhile.""")
    CarnetSummary amend(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @Parameter(description = "`documentVersion` that you have read")
                    @RequestHeader("If-Match")
                    @NotBlank @Size(max = 20) String version,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid IssueCarnet carnet) {
        return core.amend(idempotencyKey, version, id, carnet);
    }

    @GetMapping(path = "/documents/{version}.pdf", produces = "application/pdf")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "printDocumentVersion",
            summary = "A version of the document, as PDF/A-3",
            description =
                    "The whole unused carnet as that version had it, with its data embedded. The first version is 1.")
    byte[] document(@PathVariable @Min(1) long id, @PathVariable @Min(1) int version) {
        return core.document(id, version);
    }

    @GetMapping("/replacement")
    @Tag(name = LOOKING)
    @Operation(
            operationId = "getReplacement",
            summary = "What stands in for a carnet, and the prescribed order of transactions",
            description =
                    "The same answer for the original and for its replacement; `not-found` for a carnet that is neither.")
    Replacement replacement(@PathVariable @Min(1) long id) {
        return core.replacement(id);
    }

    @GetMapping("/twin")
    @Tag(name = LOOKING)
    @Operation(operationId = "getTwin", summary = "The carnet with its twin, and whether both name the same holder")
    LinkedTwin twin(@PathVariable @Min(1) long id) {
        return core.twin(id);
    }

    @PostMapping("/twin")
    @Tag(name = ACTING)
    @Operation(
            operationId = "linkTwin",
            summary = "Make two of your carnets twins",
            description = "One on paper, one digital; both then point at each other. `has-twin` when either has one.")
    LinkedTwin linkTwin(
            @RequestHeader(Headers.IDEMPOTENCY_KEY) @NotBlank @Size(max = Limits.IDEMPOTENCY_KEY) String idempotencyKey,
            @PathVariable @Min(1) long id,
            @RequestBody @Valid LinkTwin twin) {
        return core.linkTwin(idempotencyKey, id, twin);
    }

    /** RFC 6585: a change that does not say which version it changes. */
    @ExceptionHandler
    ResponseEntity<Problem> missingHeader(MissingRequestHeaderException e) throws MissingRequestHeaderException {
        if (!HttpHeaders.IF_MATCH.equals(e.getHeaderName())) {
            throw e;
        }
        var problem = Problems.of(ProblemCode.VERSION_REQUIRED, "There is no If-Match header", List.of());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
