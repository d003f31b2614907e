package io.eata.proxy.replica.store;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.Topics;
import io.eata.proxy.replica.KnownCarnet;
import io.eata.proxy.replica.NewFacts;
import io.eata.proxy.replica.NewFacts.Holder;
import io.eata.proxy.replica.NewFacts.KeptEntry;
import io.eata.proxy.replica.ReplicaStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One statement per table and run, whatever the number of rows. */
@Component
final class PostgresReplica implements ReplicaStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = KeptJson.mapper();

    PostgresReplica(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Integer> lastSequences(Collection<Long> ids) {
        var last = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select c.carnet_id,
                               coalesce((select max(f.sequence) from ledger_fact f where f.carnet_id = c.carnet_id), 0) as last
                        from carnet c where c.carnet_id = any (?)""").param(ids.toArray(Long[]::new)).query((RowCallbackHandler)
                row -> last.put(row.getLong("carnet_id"), row.getInt("last")));
        return last;
    }

    @Override
    public List<CarnetFact> ledger(long id) {
        return jdbc.sql("select fact from ledger_fact where carnet_id = ? order by sequence")
                .param(id)
                .query((row, at) -> json.readValue(row.getString("fact"), CarnetFact.class))
                .list();
    }

    @Override
    public void keep(NewFacts facts) {
        if (!facts.issued().isEmpty()) {
            insert(facts.issued());
        }
        if (!facts.entries().isEmpty()) {
            append(facts.entries());
        }
        if (!facts.amended().isEmpty()) {
            amend(List.copyOf(facts.amended().entrySet()));
        }
        if (!facts.holders().isEmpty()) {
            link(facts.holders());
        }
    }

    private void insert(List<KnownCarnet> carnets) {
        jdbc.sql("""
                        insert into carnet (carnet_id, association, terms)
                        select * from unnest(?::bigint[], ?::text[], ?::jsonb[])""")
                .param(column(carnets, KnownCarnet::id, Long[]::new))
                .param(column(carnets, KnownCarnet::association, String[]::new))
                .param(column(carnets, carnet -> json.writeValueAsString(carnet.terms()), String[]::new))
                .update();
    }

    private void append(List<KeptEntry> entries) {
        jdbc.sql("""
                        insert into ledger_fact (carnet_id, sequence, fact)
                        select * from unnest(?::bigint[], ?::int[], ?::text[])""")
                .param(column(entries, KeptEntry::carnetId, Long[]::new))
                .param(column(entries, KeptEntry::sequence, Integer[]::new))
                .param(column(entries, KeptEntry::json, String[]::new))
                .update();
    }

    private void amend(List<Map.Entry<Long, CarnetTerms>> amended) {
        jdbc.sql("""
                        update carnet c set terms = a.terms
                        from unnest(?::bigint[], ?::jsonb[]) as a (carnet_id, terms) where c.carnet_id = a.carnet_id""")
                .param(column(amended, Map.Entry::getKey, Long[]::new))
                .param(column(amended, carnet -> json.writeValueAsString(carnet.getValue()), String[]::new))
                .update();
    }

    private void link(List<Holder> holders) {
        jdbc.sql("""
                        insert into carnet_holder (carnet_id, subject) select * from unnest(?::bigint[], ?::text[])
                        on conflict do nothing""")
                .param(column(holders, Holder::carnetId, Long[]::new))
                .param(column(holders, Holder::subject, String[]::new))
                .update();
    }

    @Override
    public void keep(Collection<DocumentSealed> documents) {
        if (documents.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into sealed_document as kept (carnet_id, version, key_id, jwe, sealed_at)
                        select * from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::timestamptz[])
                        on conflict (carnet_id) do update
                        set version = excluded.version, key_id = excluded.key_id, jwe = excluded.jwe,
                            sealed_at = excluded.sealed_at
                        where excluded.version >= kept.version""")
                .param(column(documents, it -> it.document().carnetId(), Long[]::new))
                .param(column(documents, it -> it.document().version(), Integer[]::new))
                .param(column(documents, it -> it.document().keyId(), String[]::new))
                .param(column(documents, it -> it.document().jwe(), String[]::new))
                .param(column(documents, it -> it.at().toString(), String[]::new))
                .update();
    }

    @Override
    public Optional<ReadCarnet> read(long id, String subject) {
        return jdbc.sql("""
                        select c.carnet_id, c.association, c.terms,
                               exists (select from carnet_holder h where h.carnet_id = c.carnet_id and h.subject = ?) as held,
                               (select min(p.in_step_at) from followed_position p where p.topic = ?
                                having bool_and(p.in_step_at is not null)) as in_step_at
                        from carnet c where c.carnet_id = ?""")
                .param(subject)
                .param(Topics.CARNET)
                .param(id)
                .query((row, at) -> {
                    var inStep = row.getObject("in_step_at", OffsetDateTime.class);
                    return new ReadCarnet(
                            known(row), row.getBoolean("held"), inStep == null ? null : inStep.toInstant());
                })
                .optional();
    }

    @Override
    public Optional<SealedDocument> document(long id) {
        return jdbc.sql("select carnet_id, version, key_id, jwe from sealed_document where carnet_id = ?")
                .param(id)
                .query((row, at) -> new SealedDocument(
                        row.getLong("carnet_id"), row.getInt("version"), row.getString("key_id"), row.getString("jwe")))
                .optional();
    }

    private KnownCarnet known(ResultSet row) throws SQLException {
        return new KnownCarnet(
                row.getLong("carnet_id"),
                row.getString("association"),
                json.readValue(row.getString("terms"), CarnetTerms.class));
    }

    private static <T, V> V[] column(
            Collection<T> rows, Function<T, V> value, java.util.function.IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
