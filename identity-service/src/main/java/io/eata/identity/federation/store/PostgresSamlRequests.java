package io.eata.identity.federation.store;

import io.eata.identity.federation.Tickets;
import io.eata.identity.federation.saml.SamlRequests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresSamlRequests implements SamlRequests {

    private final JdbcClient jdbc;

    PostgresSamlRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sent(String organisation, String relay, String requestId, Instant until) {
        jdbc.sql("insert into saml_request (relay_hash, organisation_id, request_id, expires_at) values (?, ?, ?, ?)")
                .param(Tickets.hash(relay))
                .param(organisation)
                .param(requestId)
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An answered request is marked by a ticket that nobody has, until there is one. */
    @Override
    public Optional<String> answered(String organisation, String relay, Instant now) {
        return jdbc.sql("""
                        update saml_request set ticket_hash = 'answered ' || relay_hash
                        where relay_hash = ? and organisation_id = ? and expires_at > ? and ticket_hash is null
                        returning request_id
                        """)
                .param(Tickets.hash(relay))
                .param(organisation)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public void keep(String organisation, String relay, String ticket, String sealed, Instant until) {
        jdbc.sql("""
                update saml_request set ticket_hash = ?, sealed_arrival = ?, expires_at = ?
                where relay_hash = ? and organisation_id = ?
                """)
                .param(Tickets.hash(ticket))
                .param(sealed)
                .param(until.atOffset(ZoneOffset.UTC))
                .param(Tickets.hash(relay))
                .param(organisation)
                .update();
    }

    @Override
    public Optional<String> take(String organisation, String relay, String ticket, Instant now) {
        return jdbc.sql("""
                        delete from saml_request
                        where relay_hash = ? and organisation_id = ? and ticket_hash = ? and expires_at > ?
                        returning sealed_arrival
                        """)
                .param(Tickets.hash(relay))
                .param(organisation)
                .param(Tickets.hash(ticket))
                .param(now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from saml_request where ctid in (
                            select ctid from saml_request where expires_at < ? limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
