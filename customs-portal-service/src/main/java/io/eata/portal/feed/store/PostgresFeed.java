package io.eata.portal.feed.store;

import io.eata.contracts.Page;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetReleased;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.contracts.reconciliation.Verdict.Status;
import io.eata.platform.paging.Cursors;
import io.eata.portal.feed.Feed;
import io.eata.portal.feed.FeedEntry;
import io.eata.portal.feed.FeedWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Positions are given under a lock of the territory that lasts until the commit. So they become visible in their order, and whoever
 * has read one has read all before it.
 */
@Repository
class PostgresFeed implements Feed, FeedWriter {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('feed/' || ?))";

    // Taken before the territory's. Facts and verdicts come by two topics, and each has to see what the other has told.
    private static final String LOCK_CARNET = "select pg_advisory_xact_lock(hashtextextended('feed-carnet/' || ?, 0))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresFeed(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Page<FeedEntry> after(String territory, @Nullable String after, int limit) {
        long position = Cursors.decode(after, 0)[0];
        var rows = jdbc.sql("""
                select f.position, f.carnet_id, c.number, f.fact, f.verdict
                  from log_feed f left join logged_carnet c using (carnet_id)
                 where f.territory = ? and f.position > ? order by f.position limit ?""")
                .param(territory)
                .param(position)
                .param(limit)
                .query(this::entry)
                .list();
        return new Page<>(
                rows, rows.isEmpty() ? Cursors.encode(position) : rows.getLast().cursor());
    }

    @Override
    public void write(CarnetFact fact) {
        var territory = territoryOf(fact);
        if (territory == null) {
            return;
        }
        lockCarnet(fact.carnetId());
        boolean first = !territoriesOf(fact.carnetId()).contains(territory);
        lock(territory);
        jdbc.sql("insert into log_feed (territory, carnet_id, fact) values (?, ?, ?::jsonb)")
                .param(territory)
                .param(fact.carnetId())
                .param(json.writerFor(CarnetFact.class).writeValueAsString(fact))
                .update();
        if (first) {
            newestVerdict(fact.carnetId())
                    .filter(verdict -> verdict.throughSequence() >= fact.sequence())
                    .ifPresent(verdict -> tell(territory, verdict));
        }
    }

    /** Told to the territories that have dealt with the carnet, each its own part; to one whose first fact comes late, with that. */
    @Override
    public void write(CarnetReconciled reconciled) {
        var verdict = reconciled.verdict();
        lockCarnet(verdict.carnetId());
        jdbc.sql("""
                insert into feed_verdict (carnet_id, verdict) values (?, ?::jsonb)
                on conflict (carnet_id) do update set verdict = excluded.verdict""")
                .param(verdict.carnetId())
                .param(json.writeValueAsString(verdict))
                .update();
        for (var territory : territoriesOf(verdict.carnetId())) {
            lock(territory);
            tell(territory, verdict);
        }
    }

    private void tell(String territory, Verdict verdict) {
        jdbc.sql("insert into log_feed (territory, carnet_id, verdict) values (?, ?, ?::jsonb)")
                .param(territory)
                .param(verdict.carnetId())
                .param(json.writeValueAsString(partOf(territory, verdict)))
                .update();
    }

    private List<String> territoriesOf(long carnet) {
        return jdbc.sql("select distinct territory from log_feed where carnet_id = ? order by territory")
                .param(carnet)
                .query((row, number) -> row.getString("territory"))
                .list();
    }

    private Optional<Verdict> newestVerdict(long carnet) {
        return jdbc.sql("select verdict from feed_verdict where carnet_id = ?")
                .param(carnet)
                .query(String.class)
                .optional()
                .map(it -> json.readValue(it, Verdict.class));
    }

    /** With nothing open there, the carnet is terminated for that territory. */
    private static Verdict partOf(String territory, Verdict whole) {
        var own = whole.outstanding().stream()
                .filter(part -> part.territory().equals(territory))
                .toList();
        var status = whole.status() == Status.TO_CHECK && own.isEmpty() ? Status.TERMINATED : whole.status();
        return new Verdict(
                whole.carnetId(),
                whole.carnetNumber(),
                whole.validUntil(),
                whole.asOf(),
                whole.throughSequence(),
                status,
                own);
    }

    private static @Nullable String territoryOf(CarnetFact fact) {
        return switch (fact) {
            case TransactionCommitted committed -> committed.territory();
            case TransactionCancelled cancelled -> cancelled.territory();
            case CarnetHeld held -> held.territory();
            case CarnetReleased released -> released.territory();
            case CarnetFact.CarnetIssued _,
                    CarnetFact.HolderLinked _,
                    CarnetFact.CarnetBlocked _,
                    CarnetFact.CarnetUnblocked _,
                    CarnetFact.SetsAdded _,
                    CarnetFact.CarnetAmended _,
                    CarnetFact.CarnetReplaced _,
                    CarnetFact.ReplacementWithdrawn _,
                    CarnetFact.CarnetCancelled _,
                    CarnetFact.CarnetDischarged _ -> null;
        };
    }

    private void lock(String territory) {
        jdbc.sql(LOCK).param(territory).query(row -> {});
    }

    private void lockCarnet(long carnet) {
        jdbc.sql(LOCK_CARNET).param(carnet).query(row -> {});
    }

    private FeedEntry entry(ResultSet row, int number) throws SQLException {
        var fact = row.getString("fact");
        var verdict = row.getString("verdict");
        return new FeedEntry(
                Cursors.encode(row.getLong("position")),
                row.getLong("carnet_id"),
                row.getString("number"),
                fact == null ? null : json.readValue(fact, CarnetFact.class),
                verdict == null ? null : json.readValue(verdict, Verdict.class));
    }
}
