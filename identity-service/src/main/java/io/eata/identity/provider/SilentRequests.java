package io.eata.identity.provider;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.factor.LoginStrength;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where nothing may be shown ({@code prompt=none}), a login that is not good enough is none: the protocol then answers
 * {@code login_required}. The session keeps the login. It stands before the protocol's own filters, which note early who asks.
 */
final class SilentRequests extends OncePerRequestFilter {

    private final FactorRule rule;
    private final Clock clock;

    SilentRequests(FactorRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Prompts.isSilent(request) && !isGoodEnough(request)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean isGoodEnough(HttpServletRequest request) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return LoginStrength.of(login)
                .filter(strength -> rule.need(login) == FactorRule.Need.NOTHING
                        && !Prompts.isOlderThanAllowed(request, strength.at(), clock.instant())
                        && !Prompts.isTooWeak(request, strength))
                .isPresent();
    }
}
