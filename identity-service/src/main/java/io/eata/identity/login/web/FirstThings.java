package io.eata.identity.login.web;

import io.eata.identity.factor.FactorRule;
import io.eata.identity.password.web.DemandedChange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads a person who has something to do first to the page for it, and remembers where the way was going.
 */
public final class FirstThings extends OncePerRequestFilter {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final DemandedChange demanded;
    private final FactorRule rule;

    public FirstThings(DemandedChange demanded, FactorRule rule) {
        this.demanded = demanded;
        this.rule = rule;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()
                || rule.need(person) != FactorRule.Need.NOTHING) { // the login itself goes first
            chain.doFilter(request, response);
            return;
        }
        var first = demanded.page(person);
        if (first.isEmpty() || DemandedChange.allows(request, first.get())) {
            chain.doFilter(request, response);
        } else {
            if ("GET".equals(request.getMethod())) {
                requests.saveRequest(request, response);
            }
            redirect.sendRedirect(request, response, first.get());
        }
    }
}
