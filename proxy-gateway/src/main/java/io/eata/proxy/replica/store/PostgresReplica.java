package io.eata.proxy.replica.store;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.Standing;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.Topics;
import io.eata.proxy.replica.FoldedFacts;
import io.eata.proxy.replica.FoldedFacts.Holder;
import io.eata.proxy.replica.FoldedFacts.KeptEntry;
import io.eata.proxy.replica.KnownCarnet;
import io.eata.proxy.replica.ReplicaStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Map<Long, KnownCarnet> carnets(Collection<Long> ids) {
        return jdbc
                .sql("select carnet_id, association, terms, standing, partition from carnet where carnet_id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, at) -> known(row))
                .list()
                .stream()
                .collect(Collectors.toMap(KnownCarnet::id, Function.identity()));
    }

    @Override
    public Map<Long, List<CarnetFact>> ledgers(Collection<Long> ids) {
        var ledgers = new HashMap<Long, List<CarnetFact>>();
        ids.forEach(id -> ledgers.put(id, new ArrayList<>()));
        jdbc.sql("select fact from ledger_fact where carnet_id = any (?) order by carnet_id, sequence")
                .param(ids.toArray(Long[]::new))
                .query((row, at) -> json.readValue(row.getString("fact"), CarnetFact.class))
                .list()
                .forEach(fact -> ledgers.computeIfAbsent(fact.carnetId(), id -> new ArrayList<>())
                        .add(fact));
        return ledgers;
    }

    @Override
    public void keep(FoldedFacts facts) {
        if (!facts.issued().isEmpty()) {
            insert(facts.issued());
        }
        if (!facts.changed().isEmpty()) {
            update(facts.changed());
        }
        if (!facts.entries().isEmpty()) {
            append(facts.entries());
        }
        if (!facts.holders().isEmpty()) {
            link(facts.holders());
        }
    }

    private void insert(List<KnownCarnet> carnets) {
        jdbc.sql("""
                        insert into carnet (carnet_id, association, terms, standing, partition)
                        select * from unnest(?::bigint[], ?::text[], ?::jsonb[], ?::jsonb[], ?::int[])""")
                .param(column(carnets, KnownCarnet::id, Long[]::new))
                .param(column(carnets, KnownCarnet::association, String[]::new))
                .param(column(carnets, carnet -> json.writeValueAsString(carnet.terms()), String[]::new))
                .param(column(carnets, carnet -> json.writeValueAsString(carnet.standing()), String[]::new))
                .param(column(carnets, KnownCarnet::partition, Integer[]::new))
                .update();
    }

    private void update(List<KnownCarnet> carnets) {
        jdbc.sql("""
                        update carnet c set standing = n.standing, partition = n.partition
                        from unnest(?::bigint[], ?::jsonb[], ?::int[]) as n (carnet_id, standing, partition)
                        where c.carnet_id = n.carnet_id""")
                .param(column(carnets, KnownCarnet::id, Long[]::new))
                .param(column(carnets, carnet -> json.writeValueAsString(carnet.standing()), String[]::new))
                .param(column(carnets, KnownCarnet::partition, Integer[]::new))
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
                        select c.carnet_id, c.association, c.terms, c.standing, c.partition, p.in_step_at,
                               exists (select from carnet_holder h where h.carnet_id = c.carnet_id and h.subject = ?) as held
                        from carnet c left join followed_position p on p.topic = ? and p.partition = c.partition
                        where c.carnet_id = ?""")
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
                json.readValue(row.getString("terms"), CarnetTerms.class),
                json.readValue(row.getString("standing"), Standing.class),
                row.getInt("partition"));
    }

    private static <T, V> V[] column(
            Collection<T> rows, Function<T, V> value, java.util.function.IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
