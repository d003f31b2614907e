package io.eata.wallet.api;

import io.eata.contracts.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says besides what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String ABOUT = """
            The backend of a holder's wallet, for wallets of any maker.

            **Who may call.** A holder's account: OAuth 2.0 authorization code with PKCE at the identity service, role HOLDER. \
            Every carnet, travel and device belongs to that account; anybody else's are answered with 404.

            **The first steps.** Make an EC key pair on the device and register its public half; add a carnet by its ID or \
            number and its PIN; download its document, which only this device can open, show and sign it; prepare a travel and show the QR of \
            each declaration at its border; ask for activity to see what was committed.

            **Errors** are RFC 9457 problems with a stable `code`; `errors` names each field that breaks a rule.""";

    @Bean
    OpenAPI walletApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("eATA wallet API")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/wallet").description("Below the address of any proxy")))
                .tags(List.of(
                        new Tag().name("Devices").description("Whom documents are sealed for."),
                        new Tag().name("Carnets").description("What you carry."),
                        new Tag().name("Travels").description("What you prepare, show at borders, and get back."),
                        new Tag().name("Activity").description("What happened.")))
                .components(
                        new Components().addSecuritySchemes("holder", holder()).addResponses(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("holder"));
    }

    /** Lasting order, and the one way in which everything fails. */
    @Bean
    OpenApiCustomizer problemsEverywhere() {
        return api -> {
            var paths = new Paths();
            new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
            api.setPaths(paths);
            paths.values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM)));
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("What happened, which rule, and what to do next")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static SecurityScheme holder() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Authorization code with PKCE; the token carries the role HOLDER.")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/identity/oauth2/authorize")
                                .tokenUrl("/identity/oauth2/token")
                                .scopes(new Scopes())));
    }
}
