package io.eata.core;

import io.eata.contracts.problem.Problem;
import io.eata.platform.security.OpenPaths;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** What is open, and what the API says of itself. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final String BEARER = "bearer";

    private static final ApiResponse PROBLEM = new ApiResponse()
            .description("A problem with a stable code; see docs/errors.md")
            .content(new Content()
                    .addMediaType(
                            MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            new io.swagger.v3.oas.models.media.MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/Problem"))));

    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(List.of(
                "/.well-known/jwks.json", "/v1/public/**", "/advisor", "/territories", "/verify", "/design/**"));
    }

    /** Names that do not depend on the order in which classes are found, and the one form of every error. */
    @Bean
    OperationCustomizer namedByInterface() {
        return (operation, handler) -> {
            String desk = handler.getBeanType().getSimpleName().replace("Controller", "");
            operation.setTags(List.of(desk));
            operation.setOperationId(
                    desk.toLowerCase(Locale.ROOT) + "." + handler.getMethod().getName());
            operation.getResponses().addApiResponse(ApiResponses.DEFAULT, PROBLEM);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> api.getComponents()
                .getSchemas()
                .putAll(ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class)));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("eATA core")
                        .version("1")
                        .description(
                                "The registry of carnets, travels and the ledger. Every error is an RFC 9457 problem"
                                        + " with a stable code; every command carries an Idempotency-Key.")
                        .license(new License().name("Apache-2.0")))
                .servers(List.of())
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
