package io.eata.bench.ground;

import com.zaxxer.hikari.HikariDataSource;
import io.eata.portal.log.Logs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal's log, filled, and what the portal reads it with. The portal itself makes its tables and stands beside it: what is
 * measured is the search, not the login and the page around it.
 */
public final class LogGround implements AutoCloseable {

    /** Of whom all rows are: the worst that can be. */
    public static final String TERRITORY = "EU";

    private static final int OF_A_CARNET = 5;

    private static final String VERDICT =
            "case when k.valid_until > date '2026-01-01' then 'NA' when k.carnet_id % 20 = 0 then 'TO_CHECK' else 'TERMINATED' end";

    private final Servers servers;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext portal = new AnnotationConfigApplicationContext();

    private LogGround(Servers servers) {
        this.servers = servers;
        pool = servers.pool();
        portal.registerBean(DataSource.class, () -> pool);
        portal.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        portal.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        portal.scan("io.eata.portal.log.store");
        portal.refresh();
    }

    /** Starts everything and fills it: ten seconds, and some two minutes for a million rows. */
    public static LogGround start(int rows) throws IOException, SQLException {
        var servers = Servers.start(
                "portal",
                address -> List.of(
                        "--eata.issuer=" + address + "/identity",
                        "--eata.identity-url=" + address + "/identity",
                        "--eata.core-url=" + address + "/core",
                        "--eata.proxy-urls=" + address));
        try {
            fill(servers, rows);
            return new LogGround(servers);
        } catch (SQLException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public Logs logs() {
        return portal.getBean(Logs.class);
    }

    /** For what is written by hand. */
    public DataSource database() {
        return pool;
    }

    /**
     * Carnets of five transactions each, the transactions one after the other as they happened, which is how facts arrive; the indexes
     * are made anew when all rows are there, as that is faster.
     */
    private static void fill(Servers servers, int rows) throws SQLException {
        try (var connection = servers.asSuperuser()) {
            var indexes = indexes(connection);
            for (var name : indexes.keySet()) {
                run(connection, "drop index " + name);
            }
            int carnets = Math.max(1, rows / OF_A_CARNET);
            run(connection, """
                    insert into logged_carnet (carnet_id, number, home, valid_until, items, state)
                    select c, (array['CH','GB','NO','US','JP'])[1 + c %% 5] || 'TA' || lpad(c::text, 8, '0'),
                           (array['CH','GB','NO','US','JP'])[1 + c %% 5], date '2024-01-01' + (c %% 1200)::int, 20,
                           case when c %% 211 = 0 then 'BLOCKED' when c %% 97 = 0 then 'DISCHARGED' else 'USABLE' end
                      from generate_series(1, %d) c""".formatted(carnets));
            run(connection, """
                    insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,
                           voucher_number, at, offset_seconds, items, not_returned, cleared, final_date, warnings,
                           cancelled_by, verdict)
                    select c, n, k.number, k.home, 'EU', 'DE', 'DE' || lpad((c %% 200)::text, 6, '0'),
                           (array['IMPORTATION','RE_EXPORTATION','TRANSIT_OPEN','TRANSIT_CLOSE','IMPORTATION'])[n], n,
                           timestamptz '2023-01-01' + (c * 97 %% 1200) * interval '1 day' + n * interval '1 hour'
                               + c * interval '1 microsecond' as at,
                           3600, case when c %% 3 = 0 then '1-20' else '1-4,6,' || (7 + c %% 5) end,
                           case when (c + n) %% 1009 = 0 then '5' else '' end,
                           case when c %% 3 = 0 then int4multirange(int4range(1, 21))
                                else int4multirange(int4range(1, 5), int4range(6, 7), int4range((7 + c %% 5)::int, (8 + c %% 5)::int)) end,
                           date '2023-02-01' + (c %% 1200)::int,
                           case when (c + n) %% 307 = 0 then array['AFTER_FINAL_DATE'] else '{}' end,
                           case when (c + n) %% 503 = 0 then 9 end, %s
                      from logged_carnet k, lateral (select k.carnet_id as c) i, generate_series(1, %d) n
                     order by at""".formatted(VERDICT, OF_A_CARNET));
            run(connection, """
                    insert into carnet_in_territory (territory, carnet_id, number, home, valid_until, first_at, last_at,
                           transactions, on_hold, state, verdict, outstanding, judged_for)
                    select 'EU', k.carnet_id, k.number, k.home, k.valid_until, t.first_at, t.last_at, 5, k.carnet_id %% 401 = 0,
                           k.state, %s,
                           case when k.carnet_id %% 20 = 0
                                then '[{"kind":"NOT_RE_EXPORTED","territory":"EU","items":"5","openedBy":1,"valueAtStake":100,"currency":"CHF","evidence":[]}]'::jsonb
                                else '[]' end,
                           date '2026-01-01'
                      from logged_carnet k, lateral (select min(at) as first_at, max(at) as last_at
                                                      from logged_transaction l where l.carnet_id = k.carnet_id) t""".formatted(VERDICT));
            for (var made : indexes.values()) {
                run(connection, made);
            }
            run(connection, "vacuum analyze");
        }
    }

    private static Map<String, String> indexes(Connection connection) throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select indexname, indexdef from pg_indexes
                         where tablename in ('logged_transaction', 'carnet_in_territory') and indexname not like '%_pkey'""")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        portal.close();
        pool.close();
        servers.close();
    }
}
