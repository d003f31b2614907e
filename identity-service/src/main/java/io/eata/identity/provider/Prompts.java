package io.eata.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
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

    /** The classes that the client would like, any of them (OpenID Connect Core 1.0, section 3.1.2.1). */
    static Set<String> acrValues(HttpServletRequest request) {
        var values = request.getParameter("acr_values");
        return values == null ? Set.of() : new HashSet<>(List.of(values.strip().split(" +", MOST_VALUES)));
    }

    static Set<String> of(HttpServletRequest request) {
        var prompt = request.getParameter("prompt");
        return prompt == null ? Set.of() : new HashSet<>(List.of(prompt.strip().split(" +", MOST_VALUES)));
    }
}
