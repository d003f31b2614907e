package io.eata.identity.federation.store;

import io.eata.identity.federation.Tickets;
import io.eata.identity.federation.Trials;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresTrials implements Trials {

    private final JdbcClient jdbc;

    PostgresTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void give(String organisation, String ticket, Instant until) {
        jdbc.sql("insert into sso_trial (token_hash, organisation_id, expires_at) values (?, ?, ?)")
                .param(Tickets.hash(ticket))
                .param(organisation)
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean take(String organisation, String ticket, Instant now) {
        return jdbc.sql("delete from sso_trial where token_hash = ? and organisation_id = ? and expires_at > ?")
                        .param(Tickets.hash(ticket))
                        .param(organisation)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from sso_trial where ctid in (
                            select ctid from sso_trial where expires_at < ? limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
