package io.eata.core.territory.store;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Territory;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.core.StoredJson;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.core.territory.TerritoryStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
final class PostgresTerritories implements TerritoryStore {

    /** Any number, as long as nothing else in this database locks by it. */
    private static final long LOCK = 7_205_114;

    private static final String WRITE = """
            insert into territory (code, version, content, changed_at) values (?, ?, ?::jsonb, ?)
            on conflict (code) do update
            set version = excluded.version, content = excluded.content, changed_at = excluded.changed_at
            where territory.version = excluded.version - 1""";
    private static final String WRITE_CHANGE = """
            insert into territory_change (territory, version, at, changed_by, name, reason, before, after)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""";

    private final Database database;

    PostgresTerritories(Database database) {
        this.database = database;
    }

    @Override
    public List<RecordedTerritory> all() {
        return list("select * from territory order by code", PostgresTerritories::recorded);
    }

    @Override
    public List<RecordedTerritory> page(String after, int limit) {
        return list(
                "select * from territory where code > ? order by code limit ?",
                PostgresTerritories::recorded,
                after,
                limit);
    }

    @Override
    public Optional<RecordedTerritory> find(CustomsTerritory code) {
        return list("select * from territory where code = ?", PostgresTerritories::recorded, code.code()).stream()
                .findFirst();
    }

    @Override
    public List<TerritoryChange> history(CustomsTerritory code, int before, int limit) {
        return list(
                "select * from territory_change where territory = ? and version < ? order by version desc limit ?",
                PostgresTerritories::change,
                code.code(),
                before,
                limit);
    }

    @Override
    public void lock(RoundTrip trip) {
        trip.lock("select pg_advisory_xact_lock(?)", LOCK);
    }

    @Override
    public void write(RoundTrip trip, TerritoryChange change) {
        String code = change.after().code().code();
        String after = StoredJson.write(change.after());
        var at = change.at().atOffset(ZoneOffset.UTC);
        var before = change.before();
        trip.updateOne(WRITE, code, change.version(), after, at);
        trip.updateOne(
                WRITE_CHANGE,
                code,
                change.version(),
                at,
                change.by(),
                change.name(),
                change.reason(),
                before == null ? null : StoredJson.write(before),
                after);
    }

    private static RecordedTerritory recorded(ResultSet row, int n) throws SQLException {
        return new RecordedTerritory(
                row.getInt("version"),
                instant(row, "changed_at"),
                StoredJson.read(row.getString("content"), Territory.class));
    }

    private static TerritoryChange change(ResultSet row, int n) throws SQLException {
        return new TerritoryChange(
                row.getInt("version"),
                instant(row, "at"),
                row.getString("changed_by"),
                row.getString("name"),
                row.getString("reason"),
                territory(row.getString("before")),
                StoredJson.read(row.getString("after"), Territory.class));
    }

    private static @Nullable Territory territory(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, Territory.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> List<T> list(String query, RowMapper<T> mapper, Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, mapper, values);
        trip.run();
        return rows.get();
    }
}
