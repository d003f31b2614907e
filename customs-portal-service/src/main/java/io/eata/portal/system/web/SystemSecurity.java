package io.eata.portal.system.web;

import io.eata.platform.security.TokenChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.ObjectMapper;

/** The machines' door: tokens and no session. The description is open, as it says nothing of anybody. */
@Configuration(proxyBeanMethods = false)
class SystemSecurity {

    static final String API = "/api/customs/v1";
    static final String DESCRIPTION = "/api/customs/openapi";

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ObjectMapper json, JwtAuthenticationConverter converter) {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(DESCRIPTION, DESCRIPTION + ".yaml")
                .permitAll()
                .requestMatchers(API + "/feed")
                .hasAnyRole("CONTROLLER", "ADMIN")
                .requestMatchers(API + "/**")
                .hasAnyRole("OFFICER", "CONTROLLER", "REGIONAL_MANAGER", "ADMIN")
                .anyRequest()
                .denyAll());
        TokenChain.believe(http, json, converter);
        return http.build();
    }
}
