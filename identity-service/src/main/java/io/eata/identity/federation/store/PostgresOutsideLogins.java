package io.eata.identity.federation.store;

import io.eata.identity.federation.holder.Applicant;
import io.eata.identity.federation.holder.OutsideLogins;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresOutsideLogins implements OutsideLogins {

    /** One of each provider that is offered, and some of former ones. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PostgresOutsideLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> accountOf(String issuer, String subject) {
        return jdbc.sql("select account_id from outside_login where issuer = ? and subject = ?")
                .param(issuer)
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Linked> of(UUID account) {
        return jdbc.sql("""
                select provider, issuer, subject, linked_at from outside_login where account_id = ? order by provider limit ?
                """)
                .param(account)
                .param(MOST)
                .query((rs, row) -> new Linked(
                        rs.getString("provider"),
                        rs.getString("issuer"),
                        rs.getString("subject"),
                        rs.getObject("linked_at", OffsetDateTime.class)))
                .list();
    }

    @Override
    public boolean link(Applicant applicant, UUID account, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        insert into outside_login (issuer, subject, provider, account_id, linked_at, last_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(applicant.issuer())
                        .param(applicant.subject())
                        .param(applicant.provider())
                        .param(account)
                        .param(at)
                        .param(at)
                        .update()
                == 1;
    }

    @Override
    public void seen(String issuer, String subject, Instant now) {
        jdbc.sql("update outside_login set last_at = ? where issuer = ? and subject = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(issuer)
                .param(subject)
                .update();
    }

    @Override
    public boolean unlink(UUID account, String provider) {
        return jdbc.sql("delete from outside_login where account_id = ? and provider = ?")
                        .param(account)
                        .param(provider)
                        .update()
                == 1;
    }

    @Override
    public void forget(UUID account) {
        jdbc.sql("delete from outside_login where account_id = ?")
                .param(account)
                .update();
    }
}
