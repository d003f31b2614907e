package io.eata.identity.authorization.store;

import io.eata.identity.authorization.RefreshTokens;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresRefreshTokens implements RefreshTokens {

    private final JdbcClient jdbc;

    PostgresRefreshTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String tokenHash, String authorizationId) {
        jdbc.sql("insert into refresh_token (token_hash, authorization_id) values (?, ?) on conflict do nothing")
                .param(tokenHash)
                .param(authorizationId)
                .update();
    }

    @Override
    public Optional<String> authorizationOf(String tokenHash) {
        return jdbc.sql("select authorization_id from refresh_token where token_hash = ?")
                .param(tokenHash)
                .query(String.class)
                .optional();
    }

    /** The person is held first, the row next, and the read comes last, so that the read sees what the previous holder of the lock wrote. */
    @Override
    public Optional<Issued> lock(String tokenHash) {
        jdbc.sql("select pg_advisory_xact_lock_shared(" + PostgresAuthorizationRows.PERSON + """
                ) from oauth2_authorization
                where id = (select authorization_id from refresh_token where token_hash = ?)
                """)
                .param(tokenHash)
                .query((rs, row) -> true)
                .list();
        jdbc.sql("""
                select id from oauth2_authorization
                where id = (select authorization_id from refresh_token where token_hash = ?) for update
                """).param(tokenHash).query(String.class).optional();
        return jdbc.sql("select authorization_id, first_used_at from refresh_token where token_hash = ?")
                .param(tokenHash)
                .query((rs, row) -> {
                    var firstUsedAt = rs.getObject("first_used_at", OffsetDateTime.class);
                    return new Issued(
                            rs.getString("authorization_id"), firstUsedAt == null ? null : firstUsedAt.toInstant());
                })
                .optional();
    }

    @Override
    public void markUsed(String tokenHash, Instant at) {
        jdbc.sql("update refresh_token set first_used_at = ? where token_hash = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(tokenHash)
                .update();
    }
}
