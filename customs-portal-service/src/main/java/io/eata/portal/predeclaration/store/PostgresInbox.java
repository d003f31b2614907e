package io.eata.portal.predeclaration.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.Page;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.PredeclarationFact.PredeclarationSent;
import io.eata.contracts.event.PredeclarationFact.PredeclarationWithdrawn;
import io.eata.contracts.event.PredeclarationForm;
import io.eata.platform.paging.Cursors;
import io.eata.portal.access.Officer;
import io.eata.portal.predeclaration.InboxFilter;
import io.eata.portal.predeclaration.Predeclaration;
import io.eata.portal.predeclaration.Predeclaration.State;
import io.eata.portal.predeclaration.PredeclarationInbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keyset pages by arrival over an index that begins with the administration. */
@Repository
class PostgresInbox implements PredeclarationInbox {

    /** Namespace of the advisory lock of whoever answers about a carnet. */
    private static final int ANSWERING = 11;

    private static final String ROWS = """
            select p.*, o.name as office_name, o.zone as office_zone
              from predeclaration p
              left join office o on o.country = p.country and o.code = p.office and o.active""";
    private static final String OF_THE_OFFICE = " and (:office::text is null or p.office = :office or o.code is null)";
    private static final String LIVING = "state in ('NEW', 'ACKNOWLEDGED')";

    private final JdbcClient jdbc;
    private final SealedTexts seal;
    private final Clock clock;

    PostgresInbox(JdbcClient jdbc, SealedTexts seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void apply(PredeclarationFact fact) {
        switch (fact) {
            case PredeclarationSent sent -> sent(sent);
            case PredeclarationWithdrawn withdrawn ->
                jdbc.sql("update predeclaration set state = 'WITHDRAWN', revision = ?, told_at = ?"
                                + " where id = ? and revision < ? and " + LIVING)
                        .param(withdrawn.revision())
                        .param(withdrawn.at())
                        .param(withdrawn.id())
                        .param(withdrawn.revision())
                        .update();
        }
    }

    private void sent(PredeclarationSent fact) {
        jdbc.sql("""
                insert into predeclaration (id, carnet_id, number, declaration, type, form, territory, country, office,
                                            arrival, transport, sealed, revision, state, told_at)
                values (:id, :carnet, :number, :declaration, :type, :form, :territory, :country, :office,
                        :arrival, :transport, :sealed, :revision, 'NEW', :at)
                on conflict (id) do update
                   set arrival = excluded.arrival, sealed = excluded.sealed, revision = excluded.revision, state = 'NEW',
                       told_at = excluded.told_at, answered_at = null, answered_by = null, answered_office = null
                 where predeclaration.revision < excluded.revision
                   and predeclaration.state in ('NEW', 'ACKNOWLEDGED')""")
                .param("id", fact.id())
                .param("carnet", fact.carnetId())
                .param("number", fact.carnetNumber())
                .param("declaration", fact.declarationId())
                .param("type", fact.type().name())
                .param("form", fact.form().name())
                .param("territory", fact.territory())
                .param("country", fact.country())
                .param("office", fact.office())
                .param("arrival", fact.expectedArrival())
                .param(
                        "transport",
                        fact.transport() == null ? null : fact.transport().name())
                .param("sealed", fact.sealed())
                .param("revision", fact.revision())
                .param("at", fact.at())
                .update();
    }

    @Override
    public Page<Predeclaration> page(Officer officer, InboxFilter filter, @Nullable String cursor, int limit) {
        long[] after = Cursors.decode(cursor, Long.MIN_VALUE, 0, 0);
        var rows = jdbc.sql(ROWS + " where p.country = :country" + OF_THE_OFFICE + """
                 and (:from::timestamptz is null or p.arrival >= :from and p.arrival < :until)
                 and (:form::text is null or p.form = :form)
                 and (:first or (p.arrival, p.id) > (:at, :id)) and""" + in(filter.shown())
                        + " order by p.arrival, p.id limit :limit")
                .param("country", officer.country())
                .param("office", filter.office())
                .param("from", start(filter.day(), filter.zone()))
                .param("until", filter.day() == null ? null : start(filter.day().plusDays(1), filter.zone()))
                .param("form", filter.form() == null ? null : filter.form().name())
                .param("first", after[0] == Long.MIN_VALUE)
                .param("at", utc(Instant.EPOCH.plus(after[0] == Long.MIN_VALUE ? 0 : after[0], ChronoUnit.MICROS)))
                .param("id", new UUID(after[1], after[2]))
                .param("stale", stale())
                .param("limit", limit + 1)
                .query((row, number) -> read(row, false))
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(shown, rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String in(InboxFilter.Shown shown) {
        return switch (shown) {
            case ALL -> " (true or p.arrival < :stale)";
            case OPEN -> " p." + LIVING + " and p.arrival >= :stale";
            case NEW, ACKNOWLEDGED -> " p.state = '" + shown + "' and p.arrival >= :stale";
            case EXPIRED -> " p." + LIVING + " and p.arrival < :stale";
            case REJECTED, COMMITTED, WITHDRAWN -> " p.state = '" + shown + "' and (true or p.arrival < :stale)";
        };
    }

    @Override
    public Optional<Predeclaration> find(Officer officer, UUID id) {
        return jdbc.sql(ROWS + " where p.id = ? and p.country = ?")
                .param(id)
                .param(officer.country())
                .query((row, number) -> read(row, true))
                .optional();
    }

    @Override
    public int waiting(Officer officer, @Nullable String office, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from predeclaration p
                      left join office o on o.country = p.country and o.code = p.office and o.active
                     where p.country = :country and p.state = 'NEW' and p.arrival >= :stale""" + OF_THE_OFFICE + " limit :most) w")
                .param("country", officer.country())
                .param("office", office)
                .param("stale", stale())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public void lock(long carnetId) {
        jdbc.sql("select pg_advisory_xact_lock(?, hashint8(?)) is null")
                .param(ANSWERING)
                .param(carnetId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean answer(Predeclaration to, Given given) {
        return jdbc.sql("""
                        update predeclaration
                           set state = :state, answered_at = :at, answered_by = :by, answered_office = :office, reason = :reason
                         where id = :id and country = :country and revision = :revision and arrival >= :stale
                           and (state = 'NEW' or state = 'ACKNOWLEDGED' and :state = 'REJECTED')""")
                        .param("state", given.state().name())
                        .param("at", given.at())
                        .param("by", given.by())
                        .param("office", given.office())
                        .param("reason", given.reason() == null ? null : seal.reason(to.id(), given.reason()))
                        .param("id", to.id())
                        .param("country", to.country())
                        .param("revision", to.revision())
                        .param("stale", stale())
                        .update()
                == 1;
    }

    @Override
    public void begun(UUID id, UUID draft) {
        jdbc.sql("update predeclaration set draft = ? where id = ? and " + LIVING)
                .param(draft)
                .param(id)
                .update();
    }

    @Override
    public Optional<UUID> ofDraft(Officer officer, UUID draft) {
        return jdbc.sql("select id from predeclaration where draft = ? and country = ? limit 1")
                .param(draft)
                .param(officer.country())
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<Settled> ofDeclaration(String territory, long carnetId, long declaration) {
        return jdbc.sql(
                        "select id, carnet_id, revision, territory from predeclaration where territory = ? and carnet_id = ?"
                                + " and declaration = ? and " + LIVING + " limit 1")
                .param(territory)
                .param(carnetId)
                .param(declaration)
                .query(PostgresInbox::settled)
                .optional();
    }

    @Override
    public Optional<Settled> onlyOneFor(TransactionCommitted fact) {
        var able = jdbc.sql("select id, carnet_id, revision, territory from predeclaration p where carnet_id = :carnet"
                        + " and territory = :territory and type = :type and " + LIVING
                        + " and not exists (select 1 from predeclaration k where k.carnet_id = :carnet and k.transaction = :sequence)"
                        + " limit 2")
                .param("carnet", fact.carnetId())
                .param("territory", fact.territory())
                .param("type", fact.type().name())
                .param("sequence", fact.sequence())
                .query(PostgresInbox::settled)
                .list();
        return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
    }

    @Override
    public void settle(UUID id, long sequence, @Nullable UUID draft, Given given) {
        jdbc.sql("""
                update predeclaration
                   set state = 'COMMITTED', transaction = :sequence, draft = coalesce(:draft::uuid, draft),
                       answered_at = :at, answered_by = :by, answered_office = :office
                 where id = :id""")
                .param("sequence", sequence)
                .param("draft", draft)
                .param("at", given.at())
                .param("by", given.by())
                .param("office", given.office())
                .param("id", id)
                .update();
    }

    @Override
    public int removeExpectedBefore(Instant time, int limit) {
        return jdbc.sql("""
                        delete from predeclaration
                         where id in (select id from predeclaration where arrival < ? order by arrival limit ?
                                         for update skip locked)""").param(utc(time)).param(limit).update();
    }

    private Predeclaration read(ResultSet row, boolean whole) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var written = row.getString("office_zone");
        var zone = written == null ? ZoneOffset.UTC : ZoneId.of(written);
        var arrival = row.getObject("arrival", OffsetDateTime.class).toInstant();
        var kept = State.valueOf(row.getString("state"));
        boolean living = kept == State.NEW || kept == State.ACKNOWLEDGED;
        var now = clock.instant();
        boolean expired = living && arrival.isBefore(now.minus(Predeclaration.WAITED));
        var transport = row.getString("transport");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        var reason = row.getString("reason");
        return new Predeclaration(
                id,
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getLong("declaration"),
                TransactionType.valueOf(row.getString("type")),
                PredeclarationForm.valueOf(row.getString("form")),
                row.getString("territory"),
                row.getString("country"),
                row.getString("office"),
                row.getString("office_name"),
                zone,
                arrival.atZone(zone).toOffsetDateTime(),
                transport == null ? null : TransportMode.valueOf(transport),
                seal.details(id, row.getString("sealed")),
                row.getInt("revision"),
                expired ? State.EXPIRED : kept,
                living && !expired && arrival.isBefore(now),
                answered == null ? null : answered.atZoneSameInstant(zone).toOffsetDateTime(),
                row.getString("answered_by"),
                row.getString("answered_office"),
                whole && reason != null ? seal.reasonOf(id, reason) : null,
                row.getObject("draft", UUID.class),
                row.getObject("transaction", Long.class));
    }

    private static Settled settled(ResultSet row, int number) throws SQLException {
        return new Settled(
                row.getObject("id", UUID.class),
                row.getLong("carnet_id"),
                row.getInt("revision"),
                row.getString("territory"));
    }

    private static String cursor(Predeclaration last) {
        return Cursors.encode(
                ChronoUnit.MICROS.between(Instant.EPOCH, last.expectedArrival().toInstant()),
                last.id().getMostSignificantBits(),
                last.id().getLeastSignificantBits());
    }

    private OffsetDateTime stale() {
        return utc(clock.instant().minus(Predeclaration.WAITED));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
