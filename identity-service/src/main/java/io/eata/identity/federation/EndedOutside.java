package io.eata.identity.federation;

import io.eata.identity.revocation.Revocations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions here because they ended at the provider, and makes the tokens that grew out of them unrefreshable. */
@Component
public final class EndedOutside {

    private static final Logger LOG = LoggerFactory.getLogger(EndedOutside.class);

    private final OutsideIdentities identities;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Revocations revocations;

    EndedOutside(
            OutsideIdentities identities,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Revocations revocations) {
        this.identities = identities;
        this.sessions = sessions;
        this.revocations = revocations;
    }

    /**
     * Ends what grew out of one session there, or out of all of a person's.
     *
     * @param subject who, if the provider says so
     * @param session which session there, if the provider says so; one of the two it must say
     * @return how many sessions ended
     */
    public int end(String organisation, String issuer, @Nullable String subject, @Nullable String session) {
        var accounts = new LinkedHashSet<UUID>();
        if (subject != null) {
            identities.accountOf(organisation, issuer, subject).ifPresent(accounts::add);
        } else if (session != null) {
            accounts.addAll(identities.accountsIn(organisation, session));
        }
        int ended = 0;
        for (var account : accounts) {
            ended += endOf(account, organisation, issuer, subject, session);
        }
        LOG.info("A provider of {} ended {} sessions", organisation, ended);
        return ended;
    }

    private int endOf(
            UUID account, String organisation, String issuer, @Nullable String subject, @Nullable String session) {
        var meant = new ArrayList<String>();
        sessions.findByPrincipalName(account.toString()).forEach((id, found) -> {
            OutsideSession from = found.getAttribute(OutsideSession.ATTRIBUTE);
            if (from != null && from.is(organisation, issuer, subject, session)) {
                meant.add(id);
            }
        });
        meant.forEach(revocations::session);
        return meant.size();
    }
}
