package io.eata.identity.provider;

import io.eata.identity.federation.OwnHosts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Where clients' people log in: at the host of an administration that has a provider of its own, there; else here. */
final class LoginEntry extends LoginUrlAuthenticationEntryPoint {

    private static final String LOGIN = "/login";

    private final OwnHosts hosts;

    LoginEntry(OwnHosts hosts) {
        super(LOGIN);
        this.hosts = hosts;
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        return hosts.withProvider(request)
                .map(organisation -> LOGIN + "/at/" + organisation.slug())
                .orElse(LOGIN);
    }
}
