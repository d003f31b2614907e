package io.eata.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** At the host name of one administration, such as {@code customs-ch.example.org}, only its own people are at work. */
final class OwnHosts extends OncePerRequestFilter {

    static final String REFUSED = "/other-administration";
    private static final Pattern NAME = Pattern.compile("customs-([a-z]{2})[.].+", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var officer = Officer.of(SecurityContextHolder.getContext().getAuthentication());
        var whose = countryOf(request);
        if (officer.isEmpty()
                || whose.isEmpty()
                || whose.get().equals(officer.get().country())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }

    /** The administration whose host the browser came to; empty at an address that is everybody's. */
    static Optional<String> countryOf(HttpServletRequest request) {
        var name = NAME.matcher(request.getServerName());
        return name.matches() ? Optional.of(name.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
