package io.eata.identity.api;

import io.eata.platform.security.TokenChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.ObjectMapper;

/** The REST interfaces: callers with the platform's own access tokens. Which role may call what stands with each endpoint. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain api(HttpSecurity http, ObjectMapper json, JwtAuthenticationConverter converter) {
        http.securityMatcher("/v1/**", "/scim/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        TokenChain.believe(http, json, converter);
        return http.build();
    }
}
