package io.eata.identity.session;

import io.eata.identity.account.Accounts;
import io.eata.identity.account.PersonalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a person is signed in. Sessions end with their account. */
@Component
class SessionRecord implements PersonalRecord {

    private final Accounts accounts;
    private final OwnSessions sessions;

    SessionRecord(Accounts accounts, OwnSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public Map<String, Object> export(UUID account) {
        var open = accounts.byId(account)
                .map(person -> sessions.of(person, "").stream()
                        .map(SessionRecord::inWords)
                        .toList())
                .orElse(List.of());
        return Map.of("sessions", open);
    }

    private static Map<String, String> inWords(OwnSessions.OwnSession session) {
        var words = new LinkedHashMap<String, String>();
        words.put("since", session.since().toInstant().toString());
        words.put("lastSeen", session.lastSeen().toInstant().toString());
        if (session.origin() != null) {
            words.put("browser", session.origin().browser());
            words.put("system", session.origin().system());
            words.put("address", session.origin().address());
        }
        return words;
    }

    @Override
    public void erase(UUID account) {
        // Nothing to do: whoever erases the account ends its sessions.
    }
}
