package io.eata.portal.wizard.store;

import io.eata.portal.access.Officer;
import io.eata.portal.seal.SealedJson;
import io.eata.portal.wizard.ChangedMeanwhileException;
import io.eata.portal.wizard.Drafts;
import io.eata.portal.wizard.TransactionDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresDrafts implements Drafts {

    private static final String COLUMNS = "id, officer, territory, country, version, state, content, changed_at";

    private final JdbcClient jdbc;
    private final SealedJson seal;
    private final Clock clock;

    PostgresDrafts(JdbcClient jdbc, SealedJson seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void add(TransactionDraft draft) {
        jdbc.sql("""
                insert into transaction_draft
                    (id, officer, territory, country, office, carnet_id, version, state, content, opened_at, changed_at)
                values (:id, :officer, :territory, :country, :office, :carnet, :version, :state, :content, :at, :at)""")
                .param("id", draft.id())
                .param("officer", draft.officer())
                .param("territory", draft.territory())
                .param("country", draft.country())
                .param("office", draft.office().code())
                .param("carnet", draft.carnetId())
                .param("version", draft.version())
                .param("state", draft.state().name())
                .param("content", seal.seal(draft.content()))
                .param("at", utc(draft.changedAt()))
                .update();
    }

    @Override
    public Optional<TransactionDraft> find(Officer officer, UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from transaction_draft where id = ? and officer = ? and territory = ? and country = ?")
                .param(id)
                .param(officer.subject())
                .param(officer.territory())
                .param(officer.country())
                .query(this::draft)
                .optional();
    }

    @Override
    public Optional<TransactionDraft> heldAt(Officer officer, String office, long carnetId) {
        return jdbc.sql("select " + COLUMNS + " from transaction_draft"
                        + " where country = ? and office = ? and carnet_id = ? and state = 'HELD'"
                        + " order by changed_at desc limit 1")
                .param(officer.country())
                .param(office)
                .param(carnetId)
                .query(this::draft)
                .optional();
    }

    @Override
    public Map<Long, UUID> allHeldAt(Officer officer, String office) {
        var held = new HashMap<Long, UUID>();
        jdbc.sql("select carnet_id, id from transaction_draft where country = ? and office = ? and state = 'HELD'"
                        + " order by changed_at limit 500")
                .param(officer.country())
                .param(office)
                .query(row -> {
                    held.put(row.getLong("carnet_id"), row.getObject("id", UUID.class));
                });
        return held;
    }

    @Override
    public TransactionDraft save(TransactionDraft draft) {
        var now = clock.instant();
        int saved = jdbc.sql("""
            update transaction_draft
               set officer = :officer, state = :state, content = :content, version = version + 1, changed_at = :at
             where id = :id and version = :version\
            """)
                .param("officer", draft.officer())
                .param("state", draft.state().name())
                .param("content", seal.seal(draft.content()))
                .param("at", utc(now))
                .param("id", draft.id())
                .param("version", draft.version())
                .update();
        if (saved == 0) {
            throw new ChangedMeanwhileException();
        }
        return new TransactionDraft(
                draft.id(),
                draft.officer(),
                draft.territory(),
                draft.country(),
                draft.version() + 1,
                draft.state(),
                draft.content(),
                now);
    }

    @Override
    public int removeUntouchedSince(Instant time) {
        return jdbc.sql("delete from transaction_draft where changed_at < ?")
                .param(utc(time))
                .update();
    }

    private TransactionDraft draft(ResultSet row, int number) throws SQLException {
        return new TransactionDraft(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                row.getString("territory"),
                row.getString("country"),
                row.getInt("version"),
                TransactionDraft.State.valueOf(row.getString("state")),
                seal.open(row.getString("content"), TransactionDraft.Content.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
