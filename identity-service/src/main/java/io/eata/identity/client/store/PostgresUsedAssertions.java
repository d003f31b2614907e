package io.eata.identity.client.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.identity.client.UsedAssertions;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresUsedAssertions implements UsedAssertions {

    private final JdbcClient jdbc;

    PostgresUsedAssertions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean useFirst(String clientId, String jti, Instant expiresAt) {
        return jdbc.sql("""
                        insert into used_assertion (client_id, jti_hash, expires_at)
                        values (?, encode(sha256(?), 'hex'), ?) on conflict do nothing
                        """)
                        .param(clientId)
                        .param(jti.getBytes(UTF_8))
                        .param(expiresAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from used_assertion where (client_id, jti_hash) in (
                            select client_id, jti_hash from used_assertion where expires_at < ?
                            limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
