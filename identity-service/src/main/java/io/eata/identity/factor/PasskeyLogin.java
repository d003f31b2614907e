package io.eata.identity.factor;

import io.eata.identity.account.Accounts;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** Takes what the framework has verified of a passkey, and makes a person's login of it. */
final class PasskeyLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final StoredPasskeys passkeys;
    private final PersonLogins logins;
    private final WebAuthnAuthenticationProvider verification;
    private final boolean further;

    /** @param further whether it is one more factor of a login that there is, instead of a login of its own */
    PasskeyLogin(
            Accounts accounts,
            StoredPasskeys passkeys,
            PersonLogins logins,
            WebAuthnRelyingPartyOperations operations,
            boolean further) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.logins = logins;
        verification = new WebAuthnAuthenticationProvider(operations, this::person);
        this.further = further;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = verification.authenticate(attempt).getName();
        var account = accounts.byLogin(login).orElseThrow().account().id();
        var proofs = proofs((WebAuthnAuthenticationRequestToken) attempt);
        return further
                ? logins.strengthened(loginOf(account), proofs)
                : logins.of(account, proofs, attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
    }

    /** A further factor strengthens the login of its own person only. */
    private static Authentication loginOf(UUID account) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null
                || LoginStrength.of(login).isEmpty()
                || !login.getName().equals(account.toString())) {
            throw new BadCredentialsException("another person's passkey");
        }
        return login;
    }

    private List<String> proofs(WebAuthnAuthenticationRequestToken attempt) {
        var passkey = passkeys.findByCredentialId(
                attempt.getWebAuthnRequest().getPublicKey().getRawId());
        var bound = passkey != null && !passkey.isBackupEligible();
        var factor = FactorKind.PASSKEY.authority();
        return bound ? List.of(factor, LoginStrength.BOUND_KEY) : List.of(factor);
    }

    private UserDetails person(String login) {
        return accounts.byLogin(login)
                .filter(found -> found.account().active())
                .map(found -> User.withUsername(found.account().id().toString())
                        .password("")
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
