package io.eata.identity.factor.store;

import io.eata.identity.factor.EmailFactors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresEmailFactors implements EmailFactors {

    private final JdbcClient jdbc;

    PostgresEmailFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(UUID account, String address, Instant now) {
        return jdbc.sql("""
                        insert into email_factor as it (account_id, address, created_at) values (?, ?, ?)
                        on conflict (account_id) do update
                        set address = excluded.address, created_at = excluded.created_at
                        where it.confirmed_at is null
                        """)
                        .param(account)
                        .param(address)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<String> begun(UUID account) {
        return address("confirmed_at is null", account);
    }

    @Override
    public Optional<String> confirmed(UUID account) {
        return address("confirmed_at is not null", account);
    }

    @Override
    public boolean confirm(UUID account, String address, Instant now) {
        return jdbc.sql("""
                        update email_factor set confirmed_at = ?
                        where account_id = ? and address = ? and confirmed_at is null
                        """)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(account)
                        .param(address)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID account) {
        jdbc.sql("delete from email_code where account_id = ?").param(account).update();
        return jdbc.sql("delete from email_factor where account_id = ? and confirmed_at is not null")
                        .param(account)
                        .update()
                == 1;
    }

    @Override
    public void sent(UUID account, String sealedCode, Instant expiresAt, int tries) {
        jdbc.sql("""
                        insert into email_code (account_id, sealed_code, expires_at, tries_left) values (?, ?, ?, ?)
                        on conflict (account_id) do update set sealed_code = excluded.sealed_code,
                            expires_at = excluded.expires_at, tries_left = excluded.tries_left
                        """)
                .param(account)
                .param(sealedCode)
                .param(expiresAt.atOffset(ZoneOffset.UTC))
                .param(tries)
                .update();
    }

    @Override
    public Optional<String> tryOnce(UUID account, Instant now) {
        return jdbc.sql("""
                        update email_code set tries_left = tries_left - 1
                        where account_id = ? and tries_left > 0 and expires_at > ? returning sealed_code
                        """)
                .param(account)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public boolean use(UUID account, String sealedCode) {
        return jdbc.sql("delete from email_code where account_id = ? and sealed_code = ?")
                        .param(account)
                        .param(sealedCode)
                        .update()
                == 1;
    }

    private Optional<String> address(String condition, UUID account) {
        return jdbc.sql("select address from email_factor where account_id = ? and " + condition)
                .param(account)
                .query(String.class)
                .optional();
    }
}
