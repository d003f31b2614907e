package io.eata.nics.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says besides what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ABOUT = """
            Issue ATA carnets and look after them from your own system.

            **Who may call.** A client of your association, with a token of the identity service: OAuth 2.0 client credentials, \
            the client authenticated by a JWT that it signs with its own key (`private_key_jwt`). A token lives ten minutes. \
            You see and change your own association's carnets; anybody else's are answered with 404.

            **Retry safely.** Every command takes an `Idempotency-Key` of your choosing. Send the same request with the same \
            key again whenever an answer was lost: nothing happens twice, and the first answer comes back.

            **Errors** are RFC 9457 problems. `code` is stable and meant for programs; `errors` names each field that breaks \
            a rule, such as `items[41].value`. Properties that are not documented here are refused, so a typing error cannot \
            pass unnoticed.

            **Limits.** 10,000 items on a carnet, 500 carnets in a bulk, 1,000 open drafts, 16 MiB for a request, 5 MiB \
            for a file, 200 rows on a page.""";

    @Bean
    OpenAPI nicsApi() {
        var components = new Components()
                .addSecuritySchemes("clientCredentials", clientCredentials())
                .addSecuritySchemes("token", token());
        ProblemResponses.addTo(components);
        return new OpenAPI()
                .info(new Info()
                        .title("eATA NICS API")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/nics").description("Below the address of any proxy")))
                .tags(List.of(
                        new Tag().name("Issuing").description("Carnets come to be, one by one or in bulk."),
                        new Tag()
                                .name("Drafting")
                                .description("Carnets are written and files attached before the issue."),
                        new Tag().name("Looking").description("What you issued, and what happened to it."),
                        new Tag().name("Acting").description("Sets, blocks, cancellation and discharge.")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("clientCredentials"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    private static SecurityScheme clientCredentials() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Client credentials with private_key_jwt (RFC 7523); the token carries the role ISSUER.")
                .flows(new OAuthFlows()
                        .clientCredentials(new OAuthFlow()
                                .tokenUrl("/identity/oauth2/token")
                                .scopes(new Scopes())));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("For this page: paste a token that you got as the guide shows.");
    }
}
