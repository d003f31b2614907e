package io.eata.identity.factor.store;

import io.eata.identity.factor.RecoveryCodes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresRecoveryCodes implements RecoveryCodes {

    private final JdbcClient jdbc;

    PostgresRecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(UUID account, Collection<String> hashes) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("insert into recovery_code (account_id, code_hash) select ?, unnest(?::text[])")
                .param(account)
                .param(hashes.toArray(String[]::new))
                .update();
    }

    @Override
    public boolean use(UUID account, String hash, Instant now) {
        return jdbc.sql("""
                        update recovery_code set used_at = ?
                        where account_id = ? and code_hash = ? and used_at is null
                        """)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(account)
                        .param(hash)
                        .update()
                == 1;
    }
}
