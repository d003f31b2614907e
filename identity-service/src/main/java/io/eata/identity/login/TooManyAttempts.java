package io.eata.identity.login;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this account or from this source; the password was not looked at. */
public final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
