package io.eata.nics.api;

import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.Problems;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** What can go wrong with each operation, by what it takes. */
@Component
final class ProblemResponses implements OperationCustomizer {

    private static final List<Response> RESPONSES = List.of(
            new Response(
                    ProblemCode.INVALID_INPUT,
                    "`invalid-input` names each field and the rule it breaks; `malformed` is no JSON at all"),
            new Response(ProblemCode.NOT_AUTHENTICATED, "`not-authenticated`: no token, or one that ran out"),
            new Response(ProblemCode.NOT_ALLOWED, "`not-allowed`: not an issuing association's token"),
            new Response(ProblemCode.NOT_FOUND, "`not-found`: no such carnet, or not your association's"),
            new Response(
                    ProblemCode.NUMBER_TAKEN,
                    "A rule refuses: `number-taken`, `in-use`, `not-blocked`, `carnet-cancelled`, `discharged`, …"),
            new Response(
                    ProblemCode.VERSION_MISMATCH,
                    "`version-mismatch`: somebody has amended it meanwhile; read it again"),
            new Response(ProblemCode.VERSION_REQUIRED, "`version-required`: send `If-Match` with the version you read"),
            new Response(ProblemCode.TOO_LARGE, "`too-large`: more bytes than the address takes"),
            new Response(
                    ProblemCode.KEY_REUSED,
                    "`key-reused`: the idempotency key was used for another command; `file-unreadable`: neither PDF nor JPEG"),
            new Response(
                    ProblemCode.CORE_UNREACHABLE,
                    "`core-unreachable`: nothing was written; send it again with the same key"));

    private record Response(ProblemCode code, String meaning) {

        String status() {
            return Integer.toString(code.status());
        }

        String name() {
            return "Problem" + code.status();
        }

        Problem example() {
            List<FieldError> errors = code == ProblemCode.INVALID_INPUT
                    ? List.of(new FieldError("items[41].value", "DecimalMin", "must be greater than or equal to 0.00"))
                    : List.of();
            return Problems.of(code, null, errors);
        }
    }

    static void addTo(Components components) {
        for (var response : RESPONSES) {
            var problem = new MediaType()
                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                    .example(JsonMapper.shared().convertValue(response.example(), Object.class));
            components.addResponses(
                    response.name(),
                    new ApiResponse()
                            .description(response.meaning())
                            .content(new Content().addMediaType("application/problem+json", problem)));
        }
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean command = operation.getRequestBody() != null || method.hasMethodAnnotation(PostMapping.class);
        boolean ofOneCarnet = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()));
        for (var response : RESPONSES) {
            boolean possible = switch (response.status()) {
                case "404" -> ofOneCarnet;
                case "409", "413", "422" -> command;
                case "412", "428" -> "amendCarnet".equals(operation.getOperationId());
                default -> true;
            };
            if (possible) {
                var reference = new ApiResponse().$ref("#/components/responses/" + response.name());
                operation.getResponses().addApiResponse(response.status(), reference);
            }
        }
        return operation;
    }
}
