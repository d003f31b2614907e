package io.eata.identity.factor.store;

import io.eata.identity.factor.TotpFactors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresTotpFactors implements TotpFactors {

    private final JdbcClient jdbc;

    PostgresTotpFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(UUID account, String sealedSecret, Instant now) {
        return jdbc.sql("""
                        insert into totp_factor as it (account_id, sealed_secret, created_at) values (?, ?, ?)
                        on conflict (account_id) do update
                        set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at
                        where it.confirmed_at is null
                        """)
                        .param(account)
                        .param(sealedSecret)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<String> begun(UUID account) {
        return secret("confirmed_at is null", account);
    }

    @Override
    public Optional<String> confirmed(UUID account) {
        return secret("confirmed_at is not null", account);
    }

    @Override
    public boolean confirm(UUID account, String sealedSecret, long step, Instant now) {
        return jdbc.sql("""
                        update totp_factor set confirmed_at = ?, last_step = ?
                        where account_id = ? and sealed_secret = ? and confirmed_at is null
                        """)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(step)
                        .param(account)
                        .param(sealedSecret)
                        .update()
                == 1;
    }

    /** One statement: of two who bring the same code at once the second waits for the first and finds it used. */
    @Override
    public boolean use(UUID account, long step) {
        return jdbc.sql("update totp_factor set last_step = ? where account_id = ? and last_step < ?")
                        .param(step)
                        .param(account)
                        .param(step)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID account) {
        return jdbc.sql("delete from totp_factor where account_id = ? and confirmed_at is not null")
                        .param(account)
                        .update()
                == 1;
    }

    private Optional<String> secret(String condition, UUID account) {
        return jdbc.sql("select sealed_secret from totp_factor where account_id = ? and " + condition)
                .param(account)
                .query(String.class)
                .optional();
    }
}
