package io.eata.identity.factor;

import io.eata.identity.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * The framework's filters for passkeys, at the addresses of this service: {@code options} answers with a challenge, which stays
 * in the session, the address above it takes the answer to it. A challenge for a whole login is no good for a further factor,
 * nor the other way round.
 */
@Component
public class PasskeyFilters {

    /** Where somebody logs in with nothing but a passkey. */
    public static final String LOGIN = "/login/passkey";

    /** Where somebody who has logged in proves a passkey, too. */
    public static final String FACTOR = "/login/factor/passkey";

    /** Where a passkey is added. */
    public static final String REGISTRATION = "/account/security/passkeys";

    private static final String OPTIONS = "/options";
    private static final SessionAuthenticationStrategy OTHER_ID = new ChangeSessionIdAuthenticationStrategy();

    private final Accounts accounts;
    private final StoredPasskeys passkeys;
    private final PersonLogins logins;
    private final PasskeyCeremonies ceremonies;
    private final FactorRule rule;

    PasskeyFilters(
            Accounts accounts,
            StoredPasskeys passkeys,
            PersonLogins logins,
            PasskeyCeremonies ceremonies,
            FactorRule rule) {
        this.rule = rule;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.logins = logins;
        this.ceremonies = ceremonies;
    }

    /** Adds them to the chain of the pages. Who may add a passkey is the chain's to say. */
    public void addTo(HttpSecurity http) {
        addLogin(http, LOGIN, ceremonies.wholeLogin(), false);
        addLogin(http, FACTOR, ceremonies.furtherFactor(), true);
        var options = new PublicKeyCredentialCreationOptionsFilter(ceremonies.furtherFactor());
        options.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, REGISTRATION + OPTIONS));
        http.addFilterAfter(options, AuthorizationFilter.class);
        var registration = new WebAuthnRegistrationFilter(passkeys, ceremonies.furtherFactor());
        registration.setRegisterCredentialMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, REGISTRATION));
        registration.setRemoveCredentialMatcher(request -> false);
        http.addFilterAfter(registration, AuthorizationFilter.class);
    }

    private void addLogin(
            HttpSecurity http, String address, WebAuthnRelyingPartyOperations operations, boolean further) {
        var challenges = new HttpSessionPublicKeyCredentialRequestOptionsRepository();
        challenges.setAttrName("passkey challenge " + address);
        var options = new PublicKeyCredentialRequestOptionsFilter(operations);
        options.setBeanName(
                "passkey options " + address); // a filter that runs once tells itself from its like by its name
        options.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, address + OPTIONS));
        options.setRequestOptionsRepository(challenges);
        http.addFilterBefore(options, AuthorizationFilter.class);
        var login = new WebAuthnAuthenticationFilter();
        login.setRequiresAuthenticationRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, address));
        login.setRequestOptionsRepository(challenges);
        login.setSessionAuthenticationStrategy(further ? this::otherIdUnlessStrong : OTHER_ID);
        login.setAuthenticationManager(
                new ProviderManager(new PasskeyLogin(accounts, passkeys, logins, operations, further)));
        http.addFilterAfter(login, UsernamePasswordAuthenticationFilter.class);
    }

    /** Clients know the session of a login that was good already by its ID. */
    private void otherIdUnlessStrong(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (rule.need(before) != FactorRule.Need.NOTHING) {
            OTHER_ID.onAuthentication(login, request, response);
        }
    }
}
