package io.eata.identity.login.web;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.FactorRule.Need;
import io.eata.identity.factor.PasskeyFilters;
import io.eata.identity.federation.LeavingOutside;
import io.eata.identity.login.LoginDemands;
import io.eata.identity.revocation.SessionTokens;
import io.eata.identity.session.SessionOrigins;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagerFactory;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Who may see the pages, and how one logs in and out on them. */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    /** What leads to an account, and out of it. */
    private static final String[] WITHOUT_LOGIN = {
        "/invitation",
        "/registration/**",
        "/terms",
        "/password/forgotten",
        "/password/reset",
        "/link/**",
        "/account/email/verify",
        "/erased"
    };

    /** Being logged in means, in every chain, that the login is strong enough. */
    @Bean
    AuthorizationManagerFactory<Object> strongEnough(FactorRule rule) {
        var factory = new DefaultAuthorizationManagerFactory<Object>();
        factory.setAdditionalAuthorization(
                (login, object) -> new AuthorizationDecision(rule.need(login.get()) == Need.NOTHING));
        return factory;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            FactorAccess access,
            PasskeyFilters passkeys,
            LoginDemands demands,
            SessionTokens sessionTokens,
            LeavingOutside leaving) {
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/login",
                                PasskeyFilters.LOGIN + "/**",
                                "/logout",
                                "/logged-out",
                                "/error",
                                "/design/**",
                                "/scripts/**",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(WITHOUT_LOGIN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(
                                LoginDemands.PROOF + "/**",
                                LoginDemands.ENROLMENT,
                                LoginDemands.CONFIRMATION,
                                "/login/continue")
                        .access(FactorAccess.anyLogin())
                        .requestMatchers(LoginDemands.PASSWORD, LoginDemands.TERMS)
                        .access(access.firstThings())
                        .requestMatchers(LoginDemands.RECORD + "/**")
                        .access(access.ownRecord())
                        .requestMatchers(LoginDemands.EMAIL)
                        .access(access.recently())
                        .requestMatchers(LoginDemands.SECURITY + "/**")
                        .access(access.ownFactors())
                        .anyRequest()
                        .authenticated());
        http.formLogin(form -> form.loginPage("/login").failureHandler(new LoginFailures()));
        passkeys.addTo(http);
        http.addFilterBefore(new SessionOrigins(), AuthorizationFilter.class);
        http.csrf(csrf -> csrf.csrfTokenRepository(formTokens()).csrfTokenRequestHandler(atOnce()));
        http.logout(logout ->
                logout.addLogoutHandler(sessionTokens).addLogoutHandler(leaving).logoutSuccessHandler(leaving));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(formsAfresh(demands)));
        return http.build();
    }

    /** Before the page is drawn: a long one is on its way when its form is reached, and takes no cookie any more. */
    @SuppressWarnings("NullAway") // null is how the framework is told not to wait for the form
    private static CsrfTokenRequestHandler atOnce() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** In a cookie, so that a form outlives the session it was drawn in. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("EATA_IDENTITY_FORM");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** A form that was open for longer than its session is shown afresh instead of being refused. */
    private static AccessDeniedHandler formsAfresh(AccessDeniedHandler otherwise) {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) -> {
            var path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (why instanceof CsrfException && path.equals("/login")) {
                LoginFailures.remember(request, LoginFailures.EXPIRED);
                REDIRECT.sendRedirect(request, response, "/login");
            } else if (why instanceof CsrfException && path.equals("/logout")) {
                REDIRECT.sendRedirect(request, response, "/logout");
            } else {
                otherwise.handle(request, response, why);
            }
        };
    }
}
