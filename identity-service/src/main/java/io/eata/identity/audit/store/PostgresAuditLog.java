package io.eata.identity.audit.store;

import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditEntry;
import io.eata.identity.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
final class PostgresAuditLog implements AuditLog {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PostgresAuditLog(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(
            String organisation, String actor, Act act, @Nullable String target, Map<String, String> details) {
        jdbc.sql("""
                insert into audit_entry (organisation_id, at, actor, act, target, details) values (?, ?, ?, ?, ?, ?::jsonb)
                """)
                .param(organisation)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor)
                .param(act.name())
                .param(target)
                .param(json.writeValueAsString(details))
                .update();
    }

    @Override
    public List<AuditEntry> page(String organisation, AuditFilter filter, long before, int most) {
        return jdbc.sql("""
                select id, organisation_id, at, actor, act, target, details from audit_entry
                where organisation_id = :organisation and id < :before
                  and (:target::text is null or target = :target)
                  and (:actor::text is null or actor = :actor)
                  and (:act::text is null or act = :act)
                order by id desc limit :most
                """)
                .param("organisation", organisation)
                .param("before", before)
                .param("target", filter.target())
                .param("actor", filter.actor())
                .param("act", filter.act() == null ? null : filter.act().name())
                .param("most", most)
                .query((rs, row) -> new AuditEntry(
                        rs.getLong("id"),
                        rs.getString("organisation_id"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("actor"),
                        Act.valueOf(rs.getString("act")),
                        rs.getString("target"),
                        json.readValue(rs.getString("details"), DETAILS)))
                .list();
    }

    /** The service itself may not delete here. */
    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("select forget_audit_entries(?, ?)")
                .param(before.atOffset(ZoneOffset.UTC))
                .param(most)
                .query(Integer.class)
                .single();
    }
}
