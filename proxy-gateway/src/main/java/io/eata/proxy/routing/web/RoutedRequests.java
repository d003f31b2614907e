package io.eata.proxy.routing.web;

import io.eata.contracts.problem.ProblemCode;
import io.eata.proxy.ProxySettings;
import io.eata.proxy.problem.ProblemAnswers;
import io.eata.proxy.routing.RoutedPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Wraps what goes to a service before anything looks at it. What a browser may do with a page is for the service to say that
 * makes it: the headers of this proxy's own pages, set by now, are taken off again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class RoutedRequests extends OncePerRequestFilter {

    private final ProxySettings settings;
    private final ProblemAnswers answers;

    RoutedRequests(ProxySettings settings, ProblemAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RoutedPaths.serviceOf(RoutedPaths.segmentsOf(request.getServletPath()))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RoutedRequest routed;
        try {
            routed = new RoutedRequest(request, settings.bodyLimit().toBytes());
        } catch (IllegalArgumentException e) {
            answers.write(response, ProblemCode.MALFORMED, "The query cannot be decoded");
            return;
        }
        answers.keepPageHeaders(routed, response);
        response.reset();
        chain.doFilter(routed, response);
    }
}
