package io.eata.wallet.predeclaration.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.PredeclarationForm;
import io.eata.platform.sealing.RingSeal;
import io.eata.wallet.predeclaration.Predeclaration;
import io.eata.wallet.predeclaration.Predeclaration.State;
import io.eata.wallet.predeclaration.PredeclarationStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Means of transport and remarks are sealed at rest; the code is not kept at all. */
@Repository
class PostgresPredeclarations implements PredeclarationStore {

    /** Namespace of the advisory lock of whoever writes for a carnet. */
    private static final int WRITING = 5;

    private final JdbcClient jdbc;
    private final RingSeal seal;
    private final JsonMapper json;

    PostgresPredeclarations(JdbcClient jdbc, RingSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    @Override
    public void lock(long carnetId) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashint8(?)) is null")
                .param(WRITING)
                .param(carnetId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Asked> askedWith(String account, String idempotencyKey) {
        return jdbc.sql("select * from predeclaration where account = ? and idempotency_key = ?")
                .param(account)
                .param(idempotencyKey)
                .query((row, number) -> new Asked(read(row), row.getString("asked")))
                .optional();
    }

    @Override
    public void add(Predeclaration it, String account, String idempotencyKey, String digest) {
        var details = new PredeclarationDetails(null, it.identification(), it.remarks());
        jdbc.sql("""
                        insert into predeclaration
                            (id, account, idempotency_key, asked, carnet_id, travel, declaration, type, form, territory, country,
                             office, arrival, offset_seconds, transport, shared, sealed, revision, state, sent_at)
                        values (:id, :account, :key, :asked, :carnet, :travel, :declaration, :type, :form, :territory, :country,
                                :office, :arrival, :offset, :transport, :shared, :sealed, :revision, :state, :sentAt)""")
                .param("id", it.id())
                .param("account", account)
                .param("key", idempotencyKey)
                .param("asked", digest)
                .param("carnet", it.carnetId())
                .param("travel", it.travel())
                .param("declaration", it.declaration())
                .param("type", it.type().name())
                .param("form", it.form().name())
                .param("territory", it.territory())
                .param("country", it.country())
                .param("office", it.office())
                .param("arrival", it.expectedArrival())
                .param("offset", it.expectedArrival().getOffset().getTotalSeconds())
                .param(
                        "transport",
                        it.transport() == null ? null : it.transport().name())
                .param("shared", it.shareDetails())
                .param("sealed", seal.seal(PredeclarationFact.about(it.id()), json.writeValueAsString(details)))
                .param("revision", it.revision())
                .param("state", it.state().name())
                .param("sentAt", it.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void save(Predeclaration it) {
        var at = it.answeredAt();
        jdbc.sql("""
                        update predeclaration
                           set arrival = :arrival, offset_seconds = :offset, revision = :revision, state = :state,
                               answered_at = :at, answered_offset = :atOffset, answered_by = :by, transaction = :transaction
                         where id = :id""")
                .param("arrival", it.expectedArrival())
                .param("offset", it.expectedArrival().getOffset().getTotalSeconds())
                .param("revision", it.revision())
                .param("state", it.state().name())
                .param("at", at)
                .param("atOffset", at == null ? null : at.getOffset().getTotalSeconds())
                .param("by", it.answeredBy())
                .param("transaction", it.transaction())
                .param("id", it.id())
                .update();
    }

    @Override
    public Optional<Predeclaration> find(long carnetId, UUID id) {
        return jdbc.sql("select * from predeclaration where id = ? and carnet_id = ?")
                .param(id)
                .param(carnetId)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<Predeclaration> ofDeclaration(long carnetId, long declaration, int limit) {
        return jdbc.sql(
                        "select * from predeclaration where carnet_id = ? and declaration = ? order by place desc limit ?")
                .param(carnetId)
                .param(declaration)
                .param(limit)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<Row> page(long carnetId, long before, int limit) {
        return jdbc.sql("select * from predeclaration where carnet_id = ? and place < ? order by place desc limit ?")
                .param(carnetId)
                .param(before)
                .param(limit)
                .query((row, number) -> new Row(row.getLong("place"), read(row)))
                .list();
    }

    @Override
    public int expire(@Nullable Long carnetId, Instant expectedBefore, int limit) {
        return jdbc.sql("""
                        update predeclaration set state = 'EXPIRED'
                         where id in (select id from predeclaration
                                       where state in ('SENT', 'ACKNOWLEDGED') and arrival < :before
                                         and (:carnet::bigint is null or carnet_id = :carnet)
                                       order by arrival limit :limit for update skip locked)""")
                .param("before", expectedBefore.atOffset(ZoneOffset.UTC))
                .param("carnet", carnetId)
                .param("limit", limit)
                .update();
    }

    @Override
    public int remove(Instant expectedBefore, int limit) {
        return jdbc.sql("""
                        delete from predeclaration
                         where id in (select id from predeclaration where arrival < ? order by arrival limit ?
                                         for update skip locked)""")
                .param(expectedBefore.atOffset(ZoneOffset.UTC))
                .param(limit)
                .update();
    }

    private Predeclaration read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var details = json.readValue(
                seal.open(PredeclarationFact.about(id), row.getString("sealed")), PredeclarationDetails.class);
        var transport = row.getString("transport");
        return new Predeclaration(
                id,
                row.getLong("carnet_id"),
                row.getLong("travel"),
                row.getLong("declaration"),
                TransactionType.valueOf(row.getString("type")),
                PredeclarationForm.valueOf(row.getString("form")),
                row.getString("territory"),
                row.getString("country"),
                row.getString("office"),
                time(row, "arrival", row.getInt("offset_seconds")),
                transport == null ? null : TransportMode.valueOf(transport),
                details.identification(),
                details.remarks(),
                row.getBoolean("shared"),
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("answered_at") == null ? null : time(row, "answered_at", row.getInt("answered_offset")),
                row.getString("answered_by"),
                row.getObject("transaction", Long.class));
    }

    private static OffsetDateTime time(ResultSet row, String column, int offset) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset));
    }
}
