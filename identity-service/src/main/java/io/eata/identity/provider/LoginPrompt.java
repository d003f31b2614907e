package io.eata.identity.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the login page to somebody who is logged in when the client wants a fresh login: {@code prompt=login},
 * {@code prompt=select_account}, or a {@code max_age} that has passed. The framework takes care of {@code none} and of those
 * who are not logged in.
 */
final class LoginPrompt extends OncePerRequestFilter {

    /** The query that was sent to the login page, and when; the login after that satisfies it. */
    static final String ASKED = LoginPrompt.class.getName();

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final Clock clock;

    LoginPrompt(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var loggedInAt = loggedInAt(SecurityContextHolder.getContext().getAuthentication());
        if (loggedInAt.isEmpty() || !wantsFreshLogin(request, loggedInAt.get())) {
            chain.doFilter(request, response);
        } else if (isAnswered(request, loggedInAt.get())) {
            request.getSession().removeAttribute(ASKED);
            chain.doFilter(request, response);
        } else {
            request.getSession().setAttribute(ASKED, clock.instant() + " " + request.getQueryString());
            requests.saveRequest(request, response);
            redirect.sendRedirect(request, response, "/login");
        }
    }

    private boolean wantsFreshLogin(HttpServletRequest request, Instant loggedInAt) {
        if (!"GET".equals(request.getMethod())
                || !Prompts.isAuthorizationRequest(request)
                || Prompts.isSilent(request)) {
            return false;
        }
        var prompts = Prompts.of(request);
        return prompts.contains(Prompts.LOGIN)
                || prompts.contains(Prompts.SELECT_ACCOUNT)
                || isOlder(loggedInAt, request.getParameter("max_age"));
    }

    private boolean isOlder(Instant loggedInAt, @Nullable String maxAge) {
        if (maxAge == null || !maxAge.matches("[0-9]{1,9}")) {
            return false;
        }
        return loggedInAt.plus(Duration.ofSeconds(Long.parseLong(maxAge))).isBefore(clock.instant());
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

    private static Optional<Instant> loggedInAt(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : authentication.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                        .max(Comparator.naturalOrder());
    }
}
