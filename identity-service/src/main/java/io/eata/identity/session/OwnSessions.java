package io.eata.identity.session;

import io.eata.identity.account.Account;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.authorization.SessionHash;
import io.eata.identity.revocation.Revocations;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in, and how they end it. */
@Service
public class OwnSessions {

    /** Sessions shown; whoever has more ends the others all at once. */
    static final int SHOWN = 50;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Revocations revocations;
    private final AuditLog audit;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Revocations revocations, AuditLog audit) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.audit = audit;
    }

    /**
     * A session as its owner sees it.
     *
     * @param handle names it on the page; the session's own ID would be as good as its cookie
     * @param origin browser and address at the login; null where that is not known
     */
    public record OwnSession(
            String handle,
            OffsetDateTime since,
            OffsetDateTime lastSeen,
            @Nullable Origin origin,
            boolean here) {}

    /** The person's sessions, this one first, then the most recent. */
    public List<OwnSession> of(Account account, String currentId) {
        return all(account).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new OwnSession(
                        SessionHash.of(session.getId()),
                        session.getCreationTime().atOffset(ZoneOffset.UTC),
                        session.getLastAccessedTime().atOffset(ZoneOffset.UTC),
                        session.getAttribute(Origin.ATTRIBUTE),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(OwnSession::here)
                        .thenComparing(OwnSession::lastSeen)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** Ends one, and what clients were given in it; returns whether this person has it. */
    @Transactional
    public boolean end(Account account, String handle) {
        var found = all(account).keySet().stream()
                .filter(id -> SessionHash.of(id).equals(handle))
                .findFirst();
        found.ifPresent(revocations::session);
        found.ifPresent(id -> note(account, 1));
        return found.isPresent();
    }

    /** Ends all but this one; returns how many there were. */
    @Transactional
    public int endOthers(Account account, String currentId) {
        var others = all(account).keySet().stream()
                .filter(id -> !id.equals(currentId))
                .collect(Collectors.toSet());
        others.forEach(revocations::session);
        if (!others.isEmpty()) {
            note(account, others.size());
        }
        return others.size();
    }

    private Map<String, ? extends Session> all(Account account) {
        return sessions.findByPrincipalName(account.id().toString());
    }

    private void note(Account account, int many) {
        var person = account.id().toString();
        audit.record(
                account.organisation().id(),
                person,
                Act.SESSIONS_ENDED,
                person,
                Map.of("sessions", String.valueOf(many)));
    }
}
