package io.eata.wallet.entry.store;

import io.eata.wallet.entry.TryStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresTries implements TryStore {

    /** Namespaces of advisory locks. Every try takes one of each, in this order: nobody waits in a circle. */
    private static final int ACCOUNT = 2;

    private static final int SOURCE = 3;
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    PostgresTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String account, String source) {
        lock(ACCOUNT, account);
        lock(SOURCE, source);
    }

    private void lock(int namespace, String name) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashtext(?)) is null")
                .param(namespace)
                .param(name)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Recent ofAccount(String account, Instant since, int most) {
        return recent("account", account, since, most);
    }

    @Override
    public Recent ofSource(String source, Instant since, int most) {
        return recent("source", source, since, most);
    }

    private Recent recent(String by, String value, Instant since, int most) {
        return jdbc.sql("""
                        select count(*) as tries, coalesce(min(at), :since) as oldest, coalesce(bool_or(not wrong), false) as undecided
                        from (select at, wrong from pin_try where %s = :value and at > :since
                              order by at desc limit :most) newest""".formatted(by))
                .param("value", value)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(PostgresTries::read)
                .single();
    }

    @Override
    public long add(String account, String source, Instant at) {
        return jdbc.sql("insert into pin_try (account, source, at) values (?, ?, ?) returning id")
                .param(account)
                .param(source)
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public void markWrong(long id) {
        jdbc.sql("update pin_try set wrong = true where id = ?").param(id).update();
    }

    @Override
    public void remove(long id) {
        jdbc.sql("delete from pin_try where id = ?").param(id).update();
    }

    @Override
    public void removeBefore(Instant time) {
        jdbc.sql("""
                        delete from pin_try where id in
                            (select id from pin_try where at <= ? order by at limit ? for update skip locked)""").param(time.atOffset(ZoneOffset.UTC)).param(AT_ONCE).update();
    }

    private static Recent read(ResultSet row, int number) throws SQLException {
        return new Recent(
                row.getInt("tries"),
                row.getObject("oldest", OffsetDateTime.class).toInstant(),
                row.getBoolean("undecided"));
    }
}
