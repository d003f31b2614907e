package io.eata.identity.provider;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client leave out {@code client_id} beside its assertion, as RFC 7521, section 4.2 allows and the framework does not:
 * the assertion's subject is filled in. Nothing is believed by that; the assertion is checked against the keys of the client
 * so named.
 */
final class AssertedClientId extends OncePerRequestFilter {

    private static final String CLIENT_ID = "client_id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var subject = subjectOf(request.getParameter("client_assertion"));
        chain.doFilter(
                subject == null || request.getParameter(CLIENT_ID) != null ? request : with(request, subject),
                response);
    }

    private static @Nullable String subjectOf(@Nullable String assertion) {
        try {
            return assertion == null
                    ? null
                    : JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            return null;
        }
    }

    private static HttpServletRequest with(HttpServletRequest request, String clientId) {
        var parameters = new HashMap<>(request.getParameterMap());
        parameters.put(CLIENT_ID, new String[] {clientId});
        return new HttpServletRequestWrapper(request) {
            @Override
            public Map<String, String[]> getParameterMap() {
                return parameters;
            }

            @Override
            public @Nullable String getParameter(String name) {
                return name.equals(CLIENT_ID) ? clientId : super.getParameter(name);
            }
        };
    }
}
