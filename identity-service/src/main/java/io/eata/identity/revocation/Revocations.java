package io.eata.identity.revocation;

import io.eata.identity.authorization.AuthorizationRows;
import io.eata.identity.authorization.EndedGrants;
import io.eata.identity.authorization.SessionHash;
import io.eata.platform.security.RevokedTokens;
import io.eata.platform.security.TokenNames;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Voids tokens before they expire. What is revoked gets no further token from this moment on, and no service takes those that it
 * has once it has read the list again: within 60 seconds. Each method takes part in the transaction that is under way, if any; to
 * disable an account, change it first and revoke it then, in one transaction.
 */
@Component
public class Revocations implements EndedGrants, RevokedTokens {

    /** The longest life of an access token, and what services grant clocks that differ. */
    static final Duration TOKENS_LIVE = Duration.ofMinutes(10).plusMinutes(2);

    /**
     * A machine's token that was being made at this moment must not slip through, nor one that says the next second. Of a person this
     * is not needed, who logs in again and is to have tokens that are good.
     */
    private static final Duration BEING_MADE = Duration.ofSeconds(2);

    /**
     * What has ended gets no token any more, so nothing good is voided by voiding ahead of the clock; and a token may say later than
     * the clock, when it followed revocations within the same second ({@link Issuing}).
     */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int BATCH = 1_000;

    private final RevocationRows rows;
    private final AuthorizationRows authorizations;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TransactionOperations transactions;
    private final Clock clock;

    Revocations(
            RevocationRows rows,
            AuthorizationRows authorizations,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends everything an account has: sessions, codes, refresh tokens and access tokens, at all clients. */
    public void subject(UUID account) {
        var subject = account.toString();
        transactions.executeWithoutResult(status -> {
            authorizations.holdPerson(subject);
            sessions.findByPrincipalName(subject).keySet().forEach(sessions::deleteById);
            all(() -> authorizations.removeOfPerson(subject, BATCH));
            rows.add(List.of(TokenNames.subject(subject)), clock.instant());
        });
    }

    /** Ends every session of an account but one, and what clients were given in them. */
    public void otherSessions(UUID account, String keptSessionId) {
        transactions.executeWithoutResult(status -> sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(keptSessionId))
                .forEach(this::session));
    }

    /** Ends what one client has of a person; the session stays. */
    public void personAtClient(UUID account, String clientId) {
        var subject = account.toString();
        transactions.executeWithoutResult(status -> {
            authorizations.holdPerson(subject);
            add(names(all(() -> authorizations.removeOfPersonAtClient(subject, clientId, BATCH))));
        });
    }

    /** Ends what a client has: its own tokens, and those that people gave it. */
    public void client(String clientId) {
        transactions.executeWithoutResult(status -> {
            var grants = all(() -> authorizations.removeOfClient(clientId, BATCH));
            add(names(grants));
            rows.add(List.of(TokenNames.subject(clientId)), clock.instant().plus(BEING_MADE));
        });
    }

    /**
     * Ends one session of a person, and what clients were given in it.
     *
     * @param sessionId as the session repository knows it
     */
    public void session(String sessionId) {
        transactions.executeWithoutResult(status -> {
            Session session = sessions.findById(sessionId);
            sessions.deleteById(sessionId);
            if (session != null
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext loggedIn
                    && loggedIn.getAuthentication() != null) {
                tokensOf(loggedIn.getAuthentication().getName(), sessionId);
            }
        });
    }

    /** Ends what clients were given in a person's session that is about to end. */
    void tokensOf(String subject, String sessionId) {
        var hash = SessionHash.of(sessionId);
        transactions.executeWithoutResult(status -> {
            authorizations.holdPerson(subject);
            var names = names(all(() -> authorizations.removeOfSession(hash, BATCH)));
            names.add(ended(hash));
            add(names);
        });
    }

    /** The tokens of one login at one client, or the one of a machine. */
    @Override
    public void ended(String authorizationId, @Nullable String tokenId) {
        var names = names(List.of(authorizationId));
        if (tokenId != null) {
            names.add(TokenNames.token(tokenId));
        }
        add(names);
    }

    /** Every entry that can still void a living token. */
    public Map<String, Long> published() {
        return rows.since(clock.instant().minus(TOKENS_LIVE));
    }

    /** Whether a token was revoked, as it stands at this moment. */
    @Override
    public boolean contain(TokenNames token) {
        return rows.latest(token.names())
                .filter(until -> token.issuedAt() <= until.getEpochSecond())
                .isPresent();
    }

    /** What a session that was ended is known by; no token carries this name. */
    static String ended(String sessionHash) {
        return TokenNames.token("session " + sessionHash);
    }

    private void add(List<String> names) {
        rows.add(names, clock.instant().plus(AHEAD));
    }

    private static List<String> all(Supplier<List<String>> removal) {
        var removed = new ArrayList<String>();
        List<String> batch;
        do {
            batch = removal.get();
            removed.addAll(batch);
        } while (batch.size() == BATCH);
        return removed;
    }

    private static List<String> names(Collection<String> grants) {
        var names = new ArrayList<String>();
        grants.forEach(grant -> names.add(TokenNames.grant(grant)));
        return names;
    }

    /** Removes at most {@code most} entries that void nothing any more; returns how many. */
    public int forgetUseless(int most) {
        return rows.forgetBefore(clock.instant().minus(TOKENS_LIVE), most);
    }
}
