package io.eata.core;

import io.eata.platform.security.OpenPaths;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is open, and what the API says of itself. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final String BEARER = "bearer";

    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(List.of("/.well-known/jwks.json"));
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
