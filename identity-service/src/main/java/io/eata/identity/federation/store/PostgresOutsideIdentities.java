package io.eata.identity.federation.store;

import io.eata.identity.federation.OutsideIdentities;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.Tickets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresOutsideIdentities implements OutsideIdentities {

    private final JdbcClient jdbc;

    PostgresOutsideIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> accountOf(String organisation, String issuer, String subject) {
        return jdbc.sql(
                        "select account_id from outside_identity where organisation_id = ? and issuer = ? and subject = ?")
                .param(organisation)
                .param(issuer)
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    @Override
    public void tie(OutsidePerson person, UUID account, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into outside_identity (organisation_id, issuer, subject, account_id, first_at, last_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (organisation_id, issuer, subject) do update set last_at = excluded.last_at
                """)
                .param(person.organisation())
                .param(person.issuer())
                .param(person.subject())
                .param(account)
                .param(at)
                .param(at)
                .update();
    }

    @Override
    public List<Map<String, String>> of(UUID account) {
        return jdbc.sql("select issuer, subject from outside_identity where account_id = ? order by first_at limit ?")
                .param(account)
                .param(MOST)
                .query((rs, row) -> Map.of("issuer", rs.getString("issuer"), "subject", rs.getString("subject")))
                .list();
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from outside_identity where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("delete from outside_session where account_id = ?")
                .param(account)
                .update();
    }

    @Override
    public void began(OutsidePerson person, UUID account, Instant now) {
        if (person.session() == null) {
            return;
        }
        jdbc.sql("""
                insert into outside_session (organisation_id, session_hash, account_id, begun_at) values (?, ?, ?, ?)
                on conflict (organisation_id, session_hash, account_id) do update set begun_at = excluded.begun_at
                """)
                .param(person.organisation())
                .param(Tickets.hash(person.session()))
                .param(account)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<UUID> accountsIn(String organisation, String session) {
        return jdbc.sql("select account_id from outside_session where organisation_id = ? and session_hash = ?")
                .param(organisation)
                .param(Tickets.hash(session))
                .query((rs, row) -> rs.getObject("account_id", UUID.class))
                .list();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from outside_session where ctid in (
                            select ctid from outside_session where begun_at < ? limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
