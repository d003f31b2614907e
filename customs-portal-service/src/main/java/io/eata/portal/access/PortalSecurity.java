package io.eata.portal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The door: customs administrations only, logs for those who may read them, everything by a login at identity. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String[] OPEN = {
        "/design/**",
        "/actuator/health/**",
        "/error",
        "/login-failed",
        "/customs-only",
        "/not-your-role",
        OwnHosts.REFUSED
    };

    /** Of the preparation, what is one for the whole administration. */
    private static final String[] OF_ALL_REGIONS = {
        "/settings/readiness/date",
        "/settings/readiness/standard",
        "/settings/readiness/notice",
        "/settings/readiness/task"
    };

    /** Settings that regional managers look after too, for their region. */
    private static final String[] OF_A_REGION = {
        "/settings/accounts",
        "/settings/accounts/**",
        "/settings/offices",
        "/settings/offices/**",
        "/settings/readiness",
        "/settings/readiness/**"
    };

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens,
            OidcUserService personsAtWork,
            SessionTokens tokens) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/logs/**")
                .hasAnyRole("CONTROLLER", "ADMIN")
                .requestMatchers("/statistics", "/statistics/**")
                .hasAnyRole("CONTROLLER", "REGIONAL_MANAGER", "ADMIN")
                .requestMatchers(OF_ALL_REGIONS)
                .hasRole("ADMIN")
                .requestMatchers(OF_A_REGION)
                .hasAnyRole("ADMIN", "REGIONAL_MANAGER")
                .requestMatchers("/settings/**")
                .hasRole("ADMIN")
                .anyRequest()
                .hasAuthority(CustomsAuthorities.CUSTOMS));
        http.oauth2Login(login -> login.loginPage(ReturnToLogin.LOGIN)
                .failureUrl("/login-failed")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                        new ProxiedAuthorization(registrations, "/oauth2/authorization")))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeForTokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(personsAtWork)));
        http.addFilterBefore(new LivingSessions(tokens), AuthorizationFilter.class);
        http.addFilterBefore(new OwnHosts(), AuthorizationFilter.class);
        http.logout(logout -> logout.logoutSuccessHandler(new Logout()));
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens()));
        http.requestCache(cache -> cache.requestCache(askedPages()));
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(new ReturnToLogin()).accessDeniedHandler(new ClosedDoor()));
        return http.build();
    }

    /** In a cookie, so that a form outlives the session it was drawn in. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("EATA_PORTAL_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @SuppressWarnings("NullAway") // null is how the marker in the address is switched off
    private static HttpSessionRequestCache askedPages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    GrantedAuthoritiesMapper customsAuthorities() {
        return new CustomsAuthorities();
    }
}
