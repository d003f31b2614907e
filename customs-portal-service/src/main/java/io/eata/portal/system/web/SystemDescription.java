package io.eata.portal.system.web;

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
class SystemDescription {

    private static final String PROBLEM = "Problem";
    private static final String ABOUT = """
            Process ATA carnets from your administration's own system: what the customs portal does for officers, for machines.

            **Who may call.** A client of your administration, registered by ICC, its keys kept by your administrator: OAuth 2.0 client \
            credentials, the client authenticated by a JWT that it signs with its own key (`private_key_jwt`). Its roles say what it \
            may do: OFFICER processes carnets, CONTROLLER reads the feed, too. It acts for your country and customs territory and for no other.

            **Offices** are those of your portal's settings: a command names one by `office.code`; name and time zone are taken from there.

            **Retry safely.** Every command takes an `Idempotency-Key` of your choosing. Send the same request with the same key again \
            whenever an answer was lost: nothing happens twice, and the first answer comes back.

            **Warnings** let an officer decide. Ask for an assessment, show what it warns of, and name in `confirmedWarnings` what was \
            confirmed; a system must not confirm by itself.

            **Errors** are RFC 9457 problems. `code` is stable and meant for programs; `errors` names each field that breaks a rule.

            **Try it** with the demo's `customs-system-ch`: its carnets are the demo's, the territories XS, XB and XT are nobody's.""";

    @Bean
    OpenAPI customsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("eATA customs API")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("The address of any proxy")))
                .tags(List.of(
                        new Tag().name("Processing").description("Scan, check, commit; hold, release, cancel."),
                        new Tag().name("Looking").description("What your territory dealt with, and what is new.")))
                .components(new Components()
                        .addSecuritySchemes("clientCredentials", clientCredentials())
                        .addResponses(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList("clientCredentials"));
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

    private static SecurityScheme clientCredentials() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client credentials with private_key_jwt (RFC 7523).")
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl("/identity/oauth2/token")
                                .scopes(new Scopes())));
    }
}
