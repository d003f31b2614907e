package io.eata.identity.revocation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Whoever logs out takes along what clients were given in the session; asked before the session itself is ended. */
@Component
public class SessionTokens implements LogoutHandler {

    private final Revocations revocations;

    SessionTokens(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && authentication != null) {
            revocations.tokensOf(authentication.getName(), session.getId());
        }
    }
}
