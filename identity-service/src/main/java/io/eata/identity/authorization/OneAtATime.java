package io.eata.identity.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers a token request within one transaction. A refusal is committed too: it may have revoked what the request tried
 * to use twice.
 */
final class OneAtATime implements AuthenticationProvider {

    private final AuthenticationProvider grant;
    private final TransactionOperations transactions;

    OneAtATime(AuthenticationProvider grant, TransactionOperations transactions) {
        this.grant = grant;
        this.transactions = transactions;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        return switch (transactions.execute(status -> outcome(request))) {
            case Granted granted -> granted.tokens();
            case Refused refused -> throw refused.why();
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return grant.supports(authentication);
    }

    private Outcome outcome(Authentication request) {
        try {
            return new Granted(grant.authenticate(request));
        } catch (OAuth2AuthenticationException e) {
            return new Refused(e);
        }
    }

    private sealed interface Outcome {}

    private record Granted(@Nullable Authentication tokens) implements Outcome {}

    private record Refused(OAuth2AuthenticationException why) implements Outcome {}
}
