package io.eata.identity.provider;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.LoginStrength;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the login page to somebody who is logged in when the client wants a fresh login: {@code prompt=login},
 * {@code prompt=select_account}, or a {@code max_age} that has passed; and has a factor enrolled where the client wants more
 * than one ({@code acr_values}, RFC 9470) and the person has none. Where nothing may be shown,
 * {@link SilentRequests} looks; the framework takes care of those who are not logged in.
 */
final class LoginPrompt extends OncePerRequestFilter {

    /** The query that was sent to the login page, and when; the login after that satisfies it. */
    static final String ASKED = LoginPrompt.class.getName();

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final FactorRule rule;
    private final Clock clock;

    LoginPrompt(FactorRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var login = SecurityContextHolder.getContext().getAuthentication();
        var strength = LoginStrength.of(login);
        if (strength.isEmpty() || !Prompts.isAuthorizationRequest(request) || Prompts.isSilent(request)) {
            chain.doFilter(request, response);
        } else if (rule.need(login) != FactorRule.Need.NOTHING) {
            chain.doFilter(request, response); // the login goes on first, and then comes back here
        } else {
            prompt(request, response, chain, strength.get());
        }
    }

    private void prompt(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, LoginStrength strength)
            throws ServletException, IOException {
        if (wantsFreshLogin(request, strength.at()) && !isAnswered(request, strength.at())) {
            request.getSession().setAttribute(ASKED, clock.instant() + " " + request.getQueryString());
            send(request, response, "/login");
        } else if (Prompts.isTooWeak(request, strength)) {
            send(request, response, "/login/enrol");
        } else {
            request.getSession().removeAttribute(ASKED);
            chain.doFilter(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        requests.saveRequest(request, response);
        redirect.sendRedirect(request, response, page);
    }

    private boolean wantsFreshLogin(HttpServletRequest request, Instant loggedInAt) {
        if (!"GET".equals(request.getMethod())) {
            return false;
        }
        var prompts = Prompts.of(request);
        return prompts.contains(Prompts.LOGIN)
                || prompts.contains(Prompts.SELECT_ACCOUNT)
                || Prompts.isOlderThanAllowed(request, loggedInAt, clock.instant());
    }

    private static boolean isAnswered(HttpServletRequest request, Instant loggedInAt) {
        if (!(request.getSession().getAttribute(ASKED) instanceof String asked)) {
            return false;
        }
        var space = asked.indexOf(' ');
        return asked.substring(space + 1).equals(withoutMark(request.getQueryString()))
                && !loggedInAt.isBefore(Instant.parse(asked.substring(0, space)));
    }

    /** The request cache marks the request that it comes back to. */
    private static String withoutMark(@Nullable String query) {
        return query == null ? "" : query.replaceFirst("&?continue$", "");
    }
}
