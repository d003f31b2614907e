package io.eata.identity.authorization;

import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes codes and refresh tokens work once, also when two requests present the same one at the same moment. */
@Component
public class SingleUseGrants {

    private final OAuth2AuthorizationService authorizations;
    private final AuthorizationRows rows;
    private final RefreshTokens refreshTokens;
    private final TransactionOperations transactions;
    private final Clock clock;

    SingleUseGrants(
            OAuth2AuthorizationService authorizations,
            AuthorizationRows rows,
            RefreshTokens refreshTokens,
            TransactionOperations transactions,
            Clock clock) {
        this.authorizations = authorizations;
        this.rows = rows;
        this.refreshTokens = refreshTokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Wraps the framework's providers of the two grants in place. */
    public void wrap(List<AuthenticationProvider> grants) {
        grants.replaceAll(grant -> switch (grant) {
            case OAuth2AuthorizationCodeAuthenticationProvider code ->
                new OneAtATime(new CodeOnce(code, rows), transactions);
            case OAuth2RefreshTokenAuthenticationProvider refresh ->
                new OneAtATime(new RefreshRotation(refresh, refreshTokens, authorizations, clock), transactions);
            default -> grant;
        });
    }
}
