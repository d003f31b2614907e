package io.eata.core.power;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.core.file.CarnetFiles;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every power of attorney that was ever given and what was withdrawn of them; only ever added to. */
@Component
final class PowerBook {

    private static final String ADD = """
            insert into power_of_attorney (file_id, carnet_id, valid_until, territories, representative)
            values (?, ?, ?, string_to_array(?, ','), ?)""";
    private static final String WITHDRAW =
            "insert into power_withdrawal (file_id, at, account) values (?, ?, ?) on conflict do nothing";
    private static final String SELECT = """
            select p.valid_until, p.territories, p.representative, w.at as withdrawn_at,
                f.id, f.kind, f.media_type, f.size, f.sha256, f.added_at, f.name
            from power_of_attorney p
            join carnet_file f on f.id = p.file_id
            left join power_withdrawal w on w.file_id = p.file_id
            """;
    private static final String PAGE =
            SELECT + "where p.carnet_id = ? and p.file_id < ? order by p.file_id desc limit ?";
    private static final String IN_FORCE = SELECT
            + "where p.carnet_id = ? and p.valid_until >= ? and w.file_id is null order by p.valid_until desc, p.file_id desc";
    private static final String FIND = SELECT + "where p.carnet_id = ? and p.file_id = ?";
    private static final String OF_DECLARATION = SELECT + """
            join travel t on t.power_of_attorney = p.file_id
            join declaration d on d.travel_id = t.id
            where d.id = ?""";
    private static final String USED_IN = """
            select true as used from travel t join declaration d on d.travel_id = t.id
            where t.power_of_attorney = ? and d.territory = ? limit 1""";

    private final Database database;
    private final CarnetFiles files;
    private final AtRest atRest;

    PowerBook(Database database, CarnetFiles files, AtRest atRest) {
        this.database = database;
        this.files = files;
        this.atRest = atRest;
    }

    /** Adds what a file says, as part of the round trip that adds the file. */
    void add(RoundTrip trip, long carnetId, long fileId, NewPower power) {
        trip.updateOne(
                ADD,
                fileId,
                carnetId,
                power.validUntil(),
                power.territories().stream().map(CustomsTerritory::code).collect(Collectors.joining(",")),
                atRest.seal(place(fileId), power.representative()));
    }

    void withdraw(RoundTrip trip, long fileId, String account, Instant at) {
        trip.update(WITHDRAW, fileId, at.atOffset(ZoneOffset.UTC), account);
    }

    /** Newest first, with ids below {@code before}. */
    List<PowerOfAttorney> page(long carnetId, long before, int limit) {
        return list(PAGE, carnetId, before, limit);
    }

    /** Not withdrawn, and valid on that day; the longest first. */
    List<PowerOfAttorney> inForce(long carnetId, LocalDate day) {
        return list(IN_FORCE, carnetId, day);
    }

    Supplier<Optional<PowerOfAttorney>> find(RoundTrip trip, long carnetId, long id) {
        return trip.first(FIND, (row, n) -> read(row), carnetId, id);
    }

    Supplier<Optional<PowerOfAttorney>> ofDeclaration(RoundTrip trip, long declarationId) {
        return trip.first(OF_DECLARATION, (row, n) -> read(row), declarationId);
    }

    boolean isUsedIn(long id, CustomsTerritory territory) {
        var trip = database.roundTrip();
        var used = trip.first(USED_IN, (row, n) -> row.getBoolean("used"), id, territory.code());
        trip.run();
        return used.get().orElse(false);
    }

    private List<PowerOfAttorney> list(String query, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, (row, n) -> read(row), values);
        trip.run();
        return rows.get();
    }

    private PowerOfAttorney read(ResultSet row) throws SQLException {
        var file = files.read(row);
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new PowerOfAttorney(
                file.id(),
                atRest.open(place(file.id()), row.getString("representative")),
                row.getObject("valid_until", LocalDate.class),
                Arrays.asList((String[]) row.getArray("territories").getArray()),
                file,
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static String place(long fileId) {
        return "power/" + fileId;
    }
}
