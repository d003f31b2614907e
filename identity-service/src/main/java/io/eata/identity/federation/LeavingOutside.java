package io.eata.identity.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * What a logout has to know about providers: ask before the session ends, and go there after it did. As a pair of handlers it does
 * both for a chain of filters.
 */
public interface LeavingOutside extends LogoutHandler, LogoutSuccessHandler {

    /** The session at a provider that this one grew out of. */
    Optional<OutsideSession> of(@Nullable HttpSession session);

    /**
     * Where to send the browser so that it is logged out there, too; nothing if the provider knows no such place or cannot be asked.
     *
     * @param onward where it goes on to afterwards: an address that may be redirected to
     */
    Optional<String> address(HttpServletRequest request, OutsideSession session, String onward);
}
