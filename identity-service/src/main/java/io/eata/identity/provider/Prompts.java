package io.eata.identity.provider;

import io.eata.identity.factor.LoginStrength;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an authorization request wants the person to be asked (OpenID Connect Core 1.0, section 3.1.2.1). */
final class Prompts {

    static final String NONE = "none";
    static final String LOGIN = "login";
    static final String SELECT_ACCOUNT = "select_account";

    private static final int MOST_VALUES = 10;
    private static final String ENDPOINT = "/oauth2/authorize";

    private Prompts() {}

    static boolean isAuthorizationRequest(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + ENDPOINT)
                && request.getParameter("client_id") != null;
    }

    /** Whether nothing may be shown. */
    static boolean isSilent(HttpServletRequest request) {
        return isAuthorizationRequest(request) && of(request).contains(NONE);
    }

    /** Whether a login is longer ago than the client allows. */
    static boolean isOlderThanAllowed(HttpServletRequest request, Instant loggedInAt, Instant now) {
        var maxAge = request.getParameter("max_age");
        return maxAge != null
                && maxAge.matches("[0-9]{1,9}")
                && loggedInAt.plus(Duration.ofSeconds(Long.parseLong(maxAge))).isBefore(now);
    }

    /** Whether the client wants more than one factor, and there was one. */
    static boolean isTooWeak(HttpServletRequest request, LoginStrength strength) {
        var wanted = acrValues(request);
        return wanted.contains(LoginStrength.MULTI)
                && !wanted.contains(LoginStrength.SINGLE)
                && !strength.isMultiFactor();
    }

    /** The classes that the client would like, any of them (OpenID Connect Core 1.0, section 3.1.2.1). */
    private static Set<String> acrValues(HttpServletRequest request) {
        var values = request.getParameter("acr_values");
        return values == null ? Set.of() : new HashSet<>(List.of(values.strip().split(" +", MOST_VALUES)));
    }

    static Set<String> of(HttpServletRequest request) {
        var prompt = request.getParameter("prompt");
        return prompt == null ? Set.of() : new HashSet<>(List.of(prompt.strip().split(" +", MOST_VALUES)));
    }
}
