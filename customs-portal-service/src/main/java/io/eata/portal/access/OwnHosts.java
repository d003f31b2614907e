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
    private static final String DESIGN = "/design/";
    private static final Pattern NAME = Pattern.compile("customs-([a-z]{2})[.].+", Pattern.CASE_INSENSITIVE);

    /** What pages are made of is everybody's, this refusal's too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith(DESIGN);
    }

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

    /** Where the people of another administration have their portal: the same address with their country in its name. */
    static String addressOf(String country, HttpServletRequest request) {
        var host = request.getServerName().replaceFirst("^[^.]+", "customs-" + country.toLowerCase(Locale.ROOT));
        return IdentityProvider.origin(request)
                .host(host)
                .path(request.getContextPath() + "/")
                .build()
                .toUriString();
    }

    /** The administration whose host the browser came to; empty at an address that is everybody's. */
    static Optional<String> countryOf(HttpServletRequest request) {
        var name = NAME.matcher(request.getServerName());
        return name.matches() ? Optional.of(name.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
