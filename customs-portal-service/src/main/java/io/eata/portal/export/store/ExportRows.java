package io.eata.portal.export.store;

import io.eata.portal.access.Officer;
import io.eata.portal.export.Export;
import io.eata.portal.export.ExportKind;
import io.eata.portal.export.RunningExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code log_export} as people and as the work see it. */
@Component
final class ExportRows {

    private static final TypeReference<Map<String, String>> ASKED = new TypeReference<>() {};

    private final JsonMapper json;

    ExportRows(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, String> asked) {
        return json.writeValueAsString(asked);
    }

    Export export(ResultSet row, int at) throws SQLException {
        var failure = row.getString("failure");
        long total = row.getLong("total");
        boolean unknown = row.wasNull();
        return new Export(
                row.getObject("id", UUID.class),
                ExportKind.valueOf(row.getString("kind")),
                asked(row),
                Export.State.valueOf(row.getString("state")),
                failure == null ? null : Export.Failure.valueOf(failure),
                row.getBoolean("waits"),
                row.getLong("done"),
                row.getLong("withheld"),
                unknown ? null : total,
                row.getInt("parts"),
                row.getLong("bytes"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    RunningExport running(ResultSet row, int at) throws SQLException {
        var officer = new Officer(
                row.getString("owner"),
                "",
                row.getString("territory"),
                row.getString("country"),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        return new RunningExport(
                row.getObject("id", UUID.class),
                officer,
                ExportKind.valueOf(row.getString("kind")),
                asked(row),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("counted"),
                row.getString("cursor"),
                row.getInt("parts"),
                row.getLong("bytes"),
                row.getString("sealed_key"),
                row.getTimestamp("moved_at").toInstant());
    }

    private Map<String, String> asked(ResultSet row) throws SQLException {
        return json.readValue(row.getString("asked"), ASKED);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
