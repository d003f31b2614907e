package io.eata.core.registry.store;

import io.eata.carnet.codes.CarnetNumber;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.LinkedCarnet;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.core.StoredJson;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.CarnetSearch;
import io.eata.core.registry.LedgerHead;
import io.eata.core.registry.Links;
import io.eata.core.registry.NewCarnet;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
final class PostgresRegistry implements Registry {

    /** More associations than this do not share a number. */
    private static final int SAME_NUMBER = 10;

    private static final String SELECT = """
            select c.*, s.hash, s.state, d.*, l.*
            from carnet c
            join standing s on s.carnet_id = c.id
            cross join lateral (
                select
                    count(*) filter (where type = 'EXPORTATION') as open_exportation,
                    count(*) filter (where type = 'IMPORTATION') as open_importation,
                    count(*) filter (where type = 'RE_EXPORTATION') as open_re_exportation,
                    count(*) filter (where type = 'RE_IMPORTATION') as open_re_importation,
                    count(*) filter (where type = 'TRANSIT_OPEN') as open_transit
                from declaration where carnet_id = c.id and state <> 'COMMITTED') d
            left join lateral (
                select
                    o.id as original_id, o.number as original_number, r.id as replacement_id, r.number as replacement_number,
                    t.id as twin_id, t.number as twin_number
                from (values (true)) one (row)
                left join lateral (
                    select o.id, o.number from replacement p join carnet o on o.id = p.original_id
                    where p.replacement_id = c.id) o on true
                left join lateral (
                    select r.id, r.number from replacement p join carnet r on r.id = p.replacement_id
                    where p.original_id = c.id order by p.sequence desc limit 1) r on (s.state ->> 'replaced')::boolean
                left join lateral (
                    select t.id, t.number
                    from (select digital_id as id from twin where paper_id = c.id
                          union all select paper_id from twin where digital_id = c.id) w
                    join carnet t on t.id = w.id join standing ts on ts.carnet_id = t.id and ts.status <> 'CANCELLED'
                    limit 1) t on true) l on true
            """;
    private static final String HEAD =
            "select c.*, s.hash, s.state from carnet c join standing s on s.carnet_id = c.id where c.id = ?";
    private static final String BY_ID = SELECT + "where c.id = ?";
    private static final String NEWEST_DOCUMENT =
            "select * from sealed_document where carnet_id = ? order by version desc limit 1";
    private static final String NOT_REPLACED = " and (s.state ->> 'replaced')::boolean is not true";
    private static final String LOCK = "select from standing where carnet_id = ? for update";
    private static final String ADD_CARNET = """
            insert into carnet (id, association, number, number_key, home_country, home_digital, format, issue_date, valid_until,
                items, territories, sets, pin_hash, issued_at, carnet_order)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?::jsonb, ?, ?, ?)
            on conflict (association, number_key) do nothing""";
    private static final String ADD_DOCUMENT =
            "insert into sealed_document (carnet_id, version, key_id, jwe) select ?, ?, ?, ? from carnet where id = ?";
    private static final String ADD_STANDING = """
            insert into standing (carnet_id, sequence, hash, state)
            select id, 0, decode(repeat('00', 32), 'hex'), ?::jsonb from carnet where id = ?""";

    private static final String AMEND_CARNET = """
            update carnet set home_digital = ?, format = ?, valid_until = ?, items = ?, territories = string_to_array(?, ','),
                sets = ?::jsonb, document_version = ?, signed_at = null
            where id = ? and document_version = ?""";

    private final Database database;

    PostgresRegistry(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredCarnet> find(long id) {
        var trip = database.roundTrip();
        var found = find(trip, id);
        trip.run();
        return found.get();
    }

    @Override
    public Supplier<Optional<RegisteredCarnet>> find(RoundTrip trip, long id) {
        return trip.first(BY_ID, (row, n) -> read(row), id);
    }

    @Override
    public List<RegisteredCarnet> find(CarnetNumber number) {
        return list(SELECT + "where c.number_key = ? order by c.id desc limit " + SAME_NUMBER, number.value());
    }

    @Override
    public List<RegisteredCarnet> search(CarnetSearch search) {
        String where = """
                where c.association = ? and c.id < ? and (?::text is null or starts_with(c.number_key, ?))
                """ + condition(search.status());
        return list(
                SELECT + where + " order by c.id desc limit ?",
                search.association(),
                search.before(),
                search.numberPrefix(),
                search.numberPrefix(),
                search.today(),
                search.limit());
    }

    /** Every branch takes the day as its one parameter. */
    private static String condition(@Nullable CarnetStatus status) {
        return switch (status) {
            case null -> "and ?::date is not null";
            case ISSUED -> "and s.status = 'ISSUED' and c.valid_until >= ?" + NOT_REPLACED;
            case ACTIVATED -> "and s.status = 'ACTIVATED' and c.valid_until >= ?" + NOT_REPLACED;
            case EXPIRED -> "and s.status in ('ISSUED', 'ACTIVATED') and c.valid_until < ?" + NOT_REPLACED;
            case REPLACED ->
                "and s.status in ('ISSUED', 'ACTIVATED') and (s.state ->> 'replaced')::boolean and ?::date is not null";
            case BLOCKED -> "and s.status = 'BLOCKED' and ?::date is not null";
            case CANCELLED -> "and s.status = 'CANCELLED' and ?::date is not null";
            case DISCHARGED -> "and s.status = 'DISCHARGED' and ?::date is not null";
        };
    }

    @Override
    public List<RegisteredCarnet> carriedBy(String subject, long before, int limit) {
        return list(
                SELECT
                        + "join carnet_access a on a.carnet_id = c.id where a.subject = ? and c.id < ? order by c.id desc limit ?",
                subject,
                before,
                limit);
    }

    @Override
    public Optional<SealedDocument> document(long id) {
        var trip = database.roundTrip();
        var newest = document(trip, id);
        trip.run();
        return newest.get();
    }

    @Override
    public Supplier<Optional<SealedDocument>> document(RoundTrip trip, long id) {
        return trip.first(NEWEST_DOCUMENT, (row, n) -> document(row), id);
    }

    @Override
    public Optional<SealedDocument> document(long id, int version) {
        return first(
                "select * from sealed_document where carnet_id = ? and version = ?",
                (row, n) -> document(row),
                id,
                version);
    }

    @Override
    public Optional<String> pinHash(long id) {
        return first("select pin_hash from carnet where id = ?", (row, n) -> row.getString("pin_hash"), id);
    }

    @Override
    public Supplier<Optional<RegisteredCarnet>> lock(RoundTrip trip, long id) {
        trip.lock(LOCK, id);
        return find(trip, id);
    }

    @Override
    public Supplier<Optional<LedgerHead>> lockHead(RoundTrip trip, long id) {
        trip.lock(LOCK, id);
        return trip.first(HEAD, (row, n) -> head(row), id);
    }

    @Override
    public long nextId() {
        return first("select nextval('carnet_id') as id", (row, n) -> row.getLong("id"))
                .orElseThrow();
    }

    @Override
    public Supplier<Boolean> add(RoundTrip trip, NewCarnet added) {
        var carnet = added.carnet();
        var rows = trip.update(
                ADD_CARNET,
                carnet.id(),
                carnet.association(),
                carnet.number(),
                CarnetNumber.of(carnet.number()).value(),
                carnet.home().code(),
                carnet.homeDigital(),
                carnet.format().name(),
                carnet.issueDate(),
                carnet.validUntil(),
                carnet.items(),
                codes(carnet),
                StoredJson.write(carnet.sets()),
                added.pinHash(),
                carnet.issuedAt().atOffset(ZoneOffset.UTC),
                carnet.order().name());
        var document = added.document();
        trip.update(ADD_DOCUMENT, carnet.id(), document.version(), document.keyId(), document.jwe(), carnet.id());
        trip.update(ADD_STANDING, StoredJson.write(added.standing()), carnet.id());
        return () -> rows.get() == 1;
    }

    @Override
    public void amend(RoundTrip trip, Carnet amended, SealedDocument document) {
        trip.updateOne(
                AMEND_CARNET,
                amended.homeDigital(),
                amended.format().name(),
                amended.validUntil(),
                amended.items(),
                codes(amended),
                StoredJson.write(amended.sets()),
                amended.documentVersion(),
                amended.id(),
                amended.documentVersion() - 1);
        trip.updateOne(ADD_DOCUMENT, amended.id(), document.version(), document.keyId(), document.jwe(), amended.id());
    }

    private static String codes(Carnet carnet) {
        return carnet.territories().stream().map(CustomsTerritory::code).collect(Collectors.joining(","));
    }

    private static SealedDocument document(ResultSet row) throws SQLException {
        return new SealedDocument(
                row.getLong("carnet_id"), row.getInt("version"), row.getString("key_id"), row.getString("jwe"));
    }

    private static @Nullable LinkedCarnet linked(ResultSet row, String which) throws SQLException {
        String number = row.getString(which + "_number");
        return number == null ? null : new LinkedCarnet(row.getLong(which + "_id"), number);
    }

    private List<RegisteredCarnet> list(String query, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, (row, n) -> read(row), values);
        trip.run();
        return rows.get();
    }

    private <T> Optional<T> first(String query, RowMapper<T> mapper, @Nullable Object... values) {
        var trip = database.roundTrip();
        var row = trip.first(query, mapper, values);
        trip.run();
        return row.get();
    }

    private static LedgerHead head(ResultSet row) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        var carnet = new Carnet(
                row.getLong("id"),
                row.getString("association"),
                row.getString("number"),
                Country.of(row.getString("home_country")),
                row.getBoolean("home_digital"),
                CarnetOrder.valueOf(row.getString("carnet_order")),
                CarnetFormat.valueOf(row.getString("format")),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("items"),
                Arrays.stream((String[]) row.getArray("territories").getArray())
                        .map(CustomsTerritory::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                StoredJson.read(row.getString("sets"), VoucherSets.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getInt("document_version"),
                signedAt == null ? null : signedAt.toInstant());
        return new LedgerHead(
                carnet,
                StoredJson.read(Objects.requireNonNull(row.getString("state")), Standing.class),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static RegisteredCarnet read(ResultSet row) throws SQLException {
        return new RegisteredCarnet(
                head(row),
                new VoucherSets(
                        row.getInt("open_exportation"),
                        row.getInt("open_importation"),
                        row.getInt("open_re_exportation"),
                        row.getInt("open_re_importation"),
                        row.getInt("open_transit")),
                new Links(linked(row, "original"), linked(row, "replacement"), linked(row, "twin")));
    }
}
