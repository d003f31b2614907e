package io.eata.core.directory.store;

import io.eata.contracts.directory.EditAssociation;
import io.eata.contracts.directory.RecordedAssociation;
import io.eata.core.StoredJson;
import io.eata.core.directory.AssociationStore;
import io.eata.core.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class PostgresAssociations implements AssociationStore {

    private static final String ADD = """
            insert into association (code, version, country, active, guaranteed_by, content, changed_at, changed_by)
            values (?, 1, ?, ?, ?, ?::jsonb, ?, ?) on conflict (code) do nothing returning *""";
    private static final String CHANGE = """
            update association set version = version + 1, country = ?, active = ?, guaranteed_by = ?, content = ?::jsonb,
              changed_at = ?, changed_by = ?
            where code = ? and version = ? returning *""";

    private final Database database;

    PostgresAssociations(Database database) {
        this.database = database;
    }

    @Override
    public List<RecordedAssociation> page(String after, int limit) {
        return list("select * from association where code > ? order by code limit ?", after, limit);
    }

    @Override
    public List<RecordedAssociation> active(@Nullable String country, String after, int limit) {
        return country == null
                ? list("select * from association where active and code > ? order by code limit ?", after, limit)
                : list(
                        "select * from association where active and country = ? and code > ? order by code limit ?",
                        country,
                        after,
                        limit);
    }

    @Override
    public Optional<RecordedAssociation> find(String code) {
        return first("select * from association where code = ?", code);
    }

    @Override
    public boolean guaranteesOthers(String code) {
        return first("select * from association where guaranteed_by = ? and active limit 1", code)
                .isPresent();
    }

    @Override
    public Optional<RecordedAssociation> add(String code, EditAssociation association, Instant at, String by) {
        return first(
                ADD,
                code,
                association.country(),
                association.active(),
                association.guaranteedBy(),
                StoredJson.write(association),
                at.atOffset(ZoneOffset.UTC),
                by);
    }

    @Override
    public Optional<RecordedAssociation> change(
            String code, int version, EditAssociation association, Instant at, String by) {
        return first(
                CHANGE,
                association.country(),
                association.active(),
                association.guaranteedBy(),
                StoredJson.write(association),
                at.atOffset(ZoneOffset.UTC),
                by,
                code,
                version);
    }

    private Optional<RecordedAssociation> first(String query, @Nullable Object... values) {
        return list(query, values).stream().findFirst();
    }

    private List<RecordedAssociation> list(String query, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, PostgresAssociations::recorded, values);
        trip.run();
        return rows.get();
    }

    private static RecordedAssociation recorded(ResultSet row, int n) throws SQLException {
        return new RecordedAssociation(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                StoredJson.read(row.getString("content"), EditAssociation.class));
    }
}
