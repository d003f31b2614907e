package io.eata.portal.deferral.store;

import io.eata.contracts.Page;
import io.eata.platform.paging.Cursors;
import io.eata.portal.access.Officer;
import io.eata.portal.deferral.Deferrals;
import io.eata.portal.deferral.DeferredDecision;
import io.eata.portal.seal.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresDeferrals implements Deferrals {

    /** Longer than any question to core takes. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private static final String COLUMNS =
            "id, territory, country, office, carnet_id, officer, number, state, version, content";

    private final JdbcClient jdbc;
    private final SealedJson seal;
    private final Clock clock;

    PostgresDeferrals(JdbcClient jdbc, SealedJson seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void add(DeferredDecision decision) {
        jdbc.sql("""
            insert into deferred_decision (id, territory, country, office, carnet_id, officer, decided_at, state,
                version, content, changed_at)
            values (:id, :territory, :country, :office, :carnet, :officer, :decided, :state, :version, :content, :now)\
            """)
                .param("id", decision.id())
                .param("territory", decision.territory())
                .param("country", decision.country())
                .param("office", decision.office())
                .param("carnet", decision.carnetId())
                .param("officer", decision.officer())
                .param("decided", decision.content().decidedAt())
                .param("state", decision.state().name())
                .param("version", decision.version())
                .param("content", seal.seal(decision.content()))
                .param("now", in(Duration.ZERO))
                .update();
    }

    @Override
    public Optional<DeferredDecision> find(Officer officer, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from deferred_decision where id = ? and territory = ? and country = ?")
                .param(id)
                .param(officer.territory())
                .param(officer.country())
                .query(this::decision)
                .optional();
    }

    @Override
    public Page<DeferredDecision> list(Officer officer, String office, @Nullable String cursor, int limit) {
        long before = Cursors.decode(cursor, Long.MAX_VALUE)[0];
        var found = jdbc.sql(
                        "select " + COLUMNS + " from deferred_decision where country = ? and office = ? and territory"
                                + " = ? and number < ? order by number desc limit ?")
                .param(officer.country())
                .param(office)
                .param(officer.territory())
                .param(before)
                .param(limit + 1)
                .query(this::decision)
                .list();
        List<DeferredDecision> rows = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(
                rows, found.size() > limit ? Cursors.encode(rows.getLast().number()) : null);
    }

    @Override
    public int unfinished(Officer officer, String office) {
        return jdbc.sql("""
            select count(*) from (select 1 from deferred_decision
             where country = ? and office = ? and state in ('WAITING', 'CONFLICT') limit 1000) counted\
            """)
                .param(officer.country())
                .param(office)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<DeferredDecision> claim(Officer officer, String office) {
        return jdbc.sql("""
            update deferred_decision set leased_until = :until where id = (
                select mine.id from deferred_decision mine
                 where mine.country = :country and mine.office = :office and mine.territory = :territory
                   and mine.state = 'WAITING' and (mine.leased_until is null or mine.leased_until < :now)
                   and not exists (
                       select 1 from deferred_decision earlier
                        where earlier.country = mine.country and earlier.office = mine.office
                          and earlier.carnet_id = mine.carnet_id and earlier.number < mine.number
                          and earlier.state in ('WAITING', 'CONFLICT'))
                 order by mine.number limit 1 for update skip locked)
            returning
            """ + COLUMNS)
                .param("until", in(LEASE))
                .param("now", in(Duration.ZERO))
                .param("country", officer.country())
                .param("office", office)
                .param("territory", officer.territory())
                .query(this::decision)
                .optional();
    }

    @Override
    public void release(DeferredDecision decision) {
        jdbc.sql("update deferred_decision set leased_until = ? where id = ? and version = ?")
                .param(in(AGAIN))
                .param(decision.id())
                .param(decision.version())
                .update();
    }

    @Override
    public boolean save(DeferredDecision decision) {
        return jdbc.sql("""
            update deferred_decision set state = :state, content = :content, version = version + 1,
                   leased_until = null, changed_at = :now
             where id = :id and version = :version\
            """)
                        .param("state", decision.state().name())
                        .param("content", seal.seal(decision.content()))
                        .param("now", in(Duration.ZERO))
                        .param("id", decision.id())
                        .param("version", decision.version())
                        .update()
                == 1;
    }

    @Override
    public int removeCommittedBefore(Instant time) {
        return jdbc.sql("delete from deferred_decision where state = 'COMMITTED' and changed_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private DeferredDecision decision(ResultSet row, int number) throws SQLException {
        return new DeferredDecision(
                row.getObject("id", UUID.class),
                row.getString("territory"),
                row.getString("country"),
                row.getString("office"),
                row.getLong("carnet_id"),
                row.getString("officer"),
                row.getLong("number"),
                DeferredDecision.State.valueOf(row.getString("state")),
                row.getInt("version"),
                seal.open(row.getString("content"), DeferredDecision.Content.class));
    }

    private OffsetDateTime in(Duration time) {
        return clock.instant().plus(time).atOffset(ZoneOffset.UTC);
    }
}
