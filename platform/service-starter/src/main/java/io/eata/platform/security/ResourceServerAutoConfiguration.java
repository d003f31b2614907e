package io.eata.platform.security;

import io.eata.platform.PlatformAutoConfiguration;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/**
 * Closes every service: each request needs a token of the platform's issuer (ES256, audience {@code eata}); health is open, and
 * what a service's {@link OpenPaths} name; a {@link RequiredRole} closes a part of it further.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
        after = {PlatformAutoConfiguration.class, RevocationAutoConfiguration.class},
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JwtAuthenticationConverter.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableMethodSecurity
public class ResourceServerAutoConfiguration {

    /** How tokens are believed: by identity's keys, unless identity revoked them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(JwtDecoder.class)
    @ConditionalOnProperty("eata.issuer")
    static class Verification {

        @Bean
        JwtDecoder jwtDecoder(
                @Value("${eata.issuer}") String issuer,
                @Value("${eata.identity-url:${eata.issuer}}") String identityUrl,
                RevokedTokens revoked,
                Clock clock) {
            var keySet = URI.create(identityUrl + "/oauth2/jwks");
            return new VerifiedTokens(TokenKeys.decoder(issuer, keySet, TokenKeys.TIMES), revoked, clock);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(ResourceServerAutoConfiguration::authorities);
        return converter;
    }

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    @ConditionalOnBean(JwtDecoder.class)
    SecurityFilterChain closedByDefault(
            HttpSecurity http,
            ObjectProvider<OpenPaths> openPaths,
            ObjectProvider<RequiredRole> requiredRoles,
            ObjectMapper json,
            JwtAuthenticationConverter converter) {
        String[] open =
                openPaths.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/actuator/health/**", "/error").permitAll();
            if (open.length > 0) {
                requests.requestMatchers(open).permitAll();
            }
            requiredRoles.forEach(required -> requests.requestMatchers(required.pattern())
                    .access((authentication, request) -> decision(authentication.get(), required.role())));
            requests.anyRequest().authenticated();
        });
        TokenChain.believe(http, json, converter);
        return http.build();
    }

    /** The request itself is observed; observing each of a dozen security filters too would cost more than they do. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    private static AuthorizationDecision decision(Authentication authentication, Role role) {
        return new AuthorizationDecision(authentication instanceof JwtAuthenticationToken token
                && Caller.of(token.getToken()).has(role));
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return Caller.rolesOf(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
