package io.eata.identity.revocation.store;

import io.eata.identity.revocation.RevocationRows;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresRevocationRows implements RevocationRows {

    private final JdbcClient jdbc;

    PostgresRevocationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the names, so that two that add several wait for each other and never for ever. A second revocation within a
     * second is for the next one: the tokens in between say that second.
     */
    @Override
    public void add(Collection<String> names, Instant issuedUntil) {
        jdbc.sql("""
                insert into revocation as it (name, issued_until)
                select name, ? from (select distinct unnest(?::text[]) as name) names order by name
                on conflict (name) do update set issued_until = greatest(it.issued_until + 1, excluded.issued_until)
                """)
                .param(issuedUntil.getEpochSecond())
                .param(names.toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Instant> latest(Collection<String> names) {
        return jdbc.sql("select issued_until from revocation where name = any(?) order by issued_until desc limit 1")
                .param(names.toArray(String[]::new))
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochSecond);
    }

    @Override
    public Map<String, Long> since(Instant earliest) {
        var entries = new TreeMap<String, Long>();
        jdbc.sql("select name, issued_until from revocation where issued_until >= ?")
                .param(earliest.getEpochSecond())
                .query(rs -> {
                    entries.put(rs.getString("name"), rs.getLong("issued_until"));
                });
        return entries;
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from revocation where name in (
                            select name from revocation where issued_until < ? limit ? for update skip locked)
                        """).param(before.getEpochSecond()).param(most).update();
    }
}
