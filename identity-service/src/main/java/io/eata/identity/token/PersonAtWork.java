package io.eata.identity.token;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.client.ClientProfiles;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/**
 * What the userinfo endpoint says of a person: name and language as they are now, and to the customs portal where in the
 * administration a customs account works. No token says the latter: no other service has to know.
 */
@Component
public final class PersonAtWork implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

    private final Accounts accounts;
    private final ClientProfiles clients;

    PersonAtWork(Accounts accounts, ClientProfiles clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    @Override
    public OidcUserInfo apply(OidcUserInfoAuthenticationContext asked) {
        var authorization = asked.getAuthorization();
        var account = accounts.byId(UUID.fromString(authorization.getPrincipalName()))
                .filter(Account::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
        var person = OidcUserInfo.builder().subject(account.id().toString());
        if (asked.getAccessToken().getScopes().contains(OidcScopes.PROFILE)) {
            person.name(account.name()).locale(account.locale());
        }
        if (account.organisation().type() == OrganisationType.CUSTOMS
                && isPortal(authorization.getRegisteredClientId())) {
            claimIfAny(person, "region", account.region());
            claimIfAny(person, "office", account.office());
        }
        return person.build();
    }

    private boolean isPortal(String registeredClientId) {
        return clients.byRegisteredClientId(registeredClientId)
                .filter(client -> client.roles().contains(Role.PORTAL))
                .isPresent();
    }

    private static void claimIfAny(OidcUserInfo.Builder person, String name, @Nullable String value) {
        if (value != null) {
            person.claim(name, value);
        }
    }
}
