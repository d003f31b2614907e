package io.eata.identity.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says besides what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ABOUT = """
            Accounts, machines and what was done to them, for administrators and their systems.

            **Who sees what.** Administrators look after their own organisation, regional managers after their region, ICC operations \
            after its own accounts and everybody's machines.

            **Errors** are RFC 9457 problems with a stable `code`.""";

    @Bean
    OpenAPI identityApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("eATA identity")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/identity").description("Below the address of any proxy")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Names that do not depend on the order in which classes are found. */
    @Bean
    OperationCustomizer namedByInterface() {
        return (operation, handler) -> {
            var desk = handler.getBeanType().getSimpleName().replace("Controller", "");
            operation.setTags(List.of(desk));
            operation.setOperationId(
                    desk.toLowerCase(Locale.ROOT) + "." + handler.getMethod().getName());
            return operation;
        };
    }
}
