package io.eata.identity.login;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.factor.PersonLogins;
import io.eata.identity.password.PasswordRules;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Login and password, as often as the throttle lets one try. The authenticated name is the account's ID. As the only bean of
 * its kind it is asked by every chain of filters once.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final LoginThrottle throttle;
    private final PersonLogins logins;
    private final DaoAuthenticationProvider passwords;

    PasswordLogin(LoginThrottle throttle, PersonLogins logins, Accounts accounts, PasswordEncoder encoder) {
        this.throttle = throttle;
        this.logins = logins;
        passwords = new DaoAuthenticationProvider(new AccountDetails(accounts));
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(new BetterHashes(accounts));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = Account.canonical(attempt.getName());
        var source = source(attempt);
        if (!throttle.admit(login, source)) {
            throw new TooManyAttempts();
        }
        var password = String.valueOf(attempt.getCredentials());
        if (login.length() > Account.LOGIN_LENGTH || password.length() > 2 * PasswordRules.LONGEST) {
            throw new BadCredentialsException("too long");
        }
        var canonical = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        canonical.setDetails(attempt.getDetails());
        var authenticated = passwords.authenticate(canonical);
        throttle.succeeded(login, source);
        return logins.of(
                UUID.fromString(authenticated.getName()),
                List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY),
                attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String source(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
