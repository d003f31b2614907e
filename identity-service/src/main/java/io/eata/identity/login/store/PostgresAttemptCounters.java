package io.eata.identity.login.store;

import io.eata.identity.login.AttemptCounters;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresAttemptCounters implements AttemptCounters {

    /** One statement, so that attempts at the same moment are counted one after the other. */
    private static final String ADMIT = """
            insert into login_attempts as it (key_hash, failures, last_at) values (:key, 1, :now)
            on conflict (key_hash) do update
            set failures = case when it.last_at < :forgotten then 1 else it.failures + 1 end, last_at = :now
            where it.last_at < :forgotten
               or it.failures < :free
               or it.last_at + make_interval(
                      secs => least(:longestWait, :firstWait * power(2, least(it.failures - :free, 30)))) <= :now
            """;

    private final JdbcClient jdbc;

    PostgresAttemptCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean admit(String key, Limit limit, Instant now) {
        return jdbc.sql(ADMIT)
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", now.minus(limit.memory()).atOffset(ZoneOffset.UTC))
                        .param("free", limit.free())
                        .param("firstWait", (double) limit.firstWait().toSeconds())
                        .param("longestWait", (double) limit.longestWait().toSeconds())
                        .update()
                == 1;
    }

    @Override
    public void takeBack(String key) {
        jdbc.sql("update login_attempts set failures = failures - 1 where key_hash = ? and failures > 0")
                .param(key)
                .update();
    }

    @Override
    public void forget(String key) {
        jdbc.sql("delete from login_attempts where key_hash = ?").param(key).update();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from login_attempts where key_hash in (
                            select key_hash from login_attempts where last_at < ? limit ? for update skip locked)
                        """).param(before.atOffset(ZoneOffset.UTC)).param(most).update();
    }
}
