package io.eata.identity.registration.store;

import io.eata.identity.registration.Registration;
import io.eata.identity.registration.UnfinishedRegistrations;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PostgresUnfinishedRegistrations implements UnfinishedRegistrations {

    private final JdbcClient jdbc;

    PostgresUnfinishedRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public int forgetBefore(Instant before, int most) {
        var organisations = jdbc.sql("""
                        delete from account where id in (
                            select a.id from account a
                            where a.state = 'PENDING' and a.created_at < :before and a.organisation_id = :own || a.id
                              and not exists (
                                  select from single_use_link l where l.account_id = a.id and l.expires_at >= :before)
                            limit :most for update skip locked)
                        returning organisation_id
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("own", Registration.OWN)
                .param("most", most)
                .query(String.class)
                .list();
        jdbc.sql("delete from organisation where id = any (?)")
                .param(organisations.toArray(String[]::new))
                .update();
        return organisations.size();
    }
}
