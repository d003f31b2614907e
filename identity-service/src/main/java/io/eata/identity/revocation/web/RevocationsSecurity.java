package io.eata.identity.revocation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The list is open, as the keys are: it says nothing to those who hold none of the tokens. */
@Configuration(proxyBeanMethods = false)
class RevocationsSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain revocationList(HttpSecurity http) {
        http.securityMatcher("/oauth2/revocations");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return http.build();
    }
}
