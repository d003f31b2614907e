package io.eata.core.registry.store;

import io.eata.carnet.codes.CarnetNumber;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.core.StoredJson;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.CarnetSearch;
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
            select c.*, s.hash, s.state, d.*
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
            """;
    private static final String LOCK = "select from standing where carnet_id = ? for update";
    private static final String ADD_CARNET = """
            insert into carnet (id, association, number, number_key, home_country, home_digital, format, issue_date, valid_until,
                items, territories, sets, pin_hash, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?::jsonb, ?, ?)
            on conflict (association, number_key) do nothing""";
    private static final String ADD_DOCUMENT =
            "insert into sealed_document (carnet_id, version, key_id, jwe) select ?, ?, ?, ? from carnet where id = ?";
    private static final String ADD_STANDING = """
            insert into standing (carnet_id, sequence, hash, state)
            select id, 0, decode(repeat('00', 32), 'hex'), ?::jsonb from carnet where id = ?""";

    private final Database database;

    PostgresRegistry(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RegisteredCarnet> find(long id) {
        return list(SELECT + "where c.id = ?", id).stream().findFirst();
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
            case ISSUED -> "and s.status = 'ISSUED' and c.valid_until >= ?";
            case ACTIVATED -> "and s.status = 'ACTIVATED' and c.valid_until >= ?";
            case EXPIRED -> "and s.status in ('ISSUED', 'ACTIVATED') and c.valid_until < ?";
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
        return first(
                "select * from sealed_document where carnet_id = ? order by version desc limit 1",
                (row, n) -> new SealedDocument(
                        row.getLong("carnet_id"), row.getInt("version"), row.getString("key_id"), row.getString("jwe")),
                id);
    }

    @Override
    public Optional<String> pinHash(long id) {
        return first("select pin_hash from carnet where id = ?", (row, n) -> row.getString("pin_hash"), id);
    }

    @Override
    public Supplier<Optional<RegisteredCarnet>> lock(RoundTrip trip, long id) {
        trip.lock(LOCK, id);
        return trip.first(SELECT + "where c.id = ?", (row, n) -> read(row), id);
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
                carnet.territories().stream().map(CustomsTerritory::code).collect(Collectors.joining(",")),
                StoredJson.write(carnet.sets()),
                added.pinHash(),
                carnet.issuedAt().atOffset(ZoneOffset.UTC));
        var document = added.document();
        trip.update(ADD_DOCUMENT, carnet.id(), document.version(), document.keyId(), document.jwe(), carnet.id());
        trip.update(ADD_STANDING, StoredJson.write(added.standing()), carnet.id());
        return () -> rows.get() == 1;
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

    private static RegisteredCarnet read(ResultSet row) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        var carnet = new Carnet(
                row.getLong("id"),
                row.getString("association"),
                row.getString("number"),
                Country.of(row.getString("home_country")),
                row.getBoolean("home_digital"),
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
        return new RegisteredCarnet(
                carnet,
                StoredJson.read(Objects.requireNonNull(row.getString("state")), Standing.class),
                HexFormat.of().formatHex(row.getBytes("hash")),
                new VoucherSets(
                        row.getInt("open_exportation"),
                        row.getInt("open_importation"),
                        row.getInt("open_re_exportation"),
                        row.getInt("open_re_importation"),
                        row.getInt("open_transit")));
    }
}
