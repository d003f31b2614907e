package io.eata.nics;

import io.eata.platform.security.OpenPaths;
import io.eata.platform.security.RequiredRole;
import io.eata.platform.security.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call: the API is the issuers', its description and the page of it are everybody's. */
@Configuration(proxyBeanMethods = false)
class Access {

    @Bean
    RequiredRole issuers() {
        return new RequiredRole("/v1/**", Role.ISSUER);
    }

    @Bean
    OpenPaths description() {
        return new OpenPaths(List.of("/v3/api-docs", "/v3/api-docs/**", "/swagger-ui", "/swagger-ui/**"));
    }
}
