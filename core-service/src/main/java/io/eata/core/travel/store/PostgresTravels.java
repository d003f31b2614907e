package io.eata.core.travel.store;

import io.eata.carnet.codes.TransactionCode;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.PrepareTravel;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.core.travel.NewDeclaration;
import io.eata.core.travel.PreparedDeclaration;
import io.eata.core.travel.PreparedTravel;
import io.eata.core.travel.TransactionCodes;
import io.eata.core.travel.TransactionCodes.KeptCode;
import io.eata.core.travel.TravelStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
final class PostgresTravels implements TravelStore {

    private static final String ADD_TRAVEL =
            "insert into travel (carnet_id, version, plan, power_of_attorney, prepared_at) values (?, 1, ?, ?, ?) returning id";
    private static final String ADD_DECLARATION = """
            insert into declaration (travel_id, carnet_id, position, type, territory, items, state, code, code_lookup)
            values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""";
    private static final String EDIT_TRAVEL =
            "update travel set version = version + 1, plan = ?, power_of_attorney = ? where id = ? and version = ?";
    private static final String EDIT_DECLARATION =
            "update declaration set position = ?, items = ? where id = ? and state = 'OPEN'";
    private static final String DELETE_DECLARATION = "delete from declaration where id = ? and state = 'OPEN'";
    private static final String DELETE_TRAVEL = "delete from travel where id = ?";
    private static final String DELETE_TRAVELS = "delete from travel where carnet_id = ?";

    /** A place for each key of the ring; for an array, whose length it cannot know, PostgreSQL would plan anew each time. */
    private static final String BY_CODE = "select * from declaration where code_lookup in (%s)";

    private static final String PLAN =
            "select t.plan from travel t join declaration d on d.travel_id = t.id where d.id = ?";
    private static final String USE_UP = """
            update declaration set state = 'COMMITTED', transaction = ?, code = null
            where id = ? and state <> 'COMMITTED'""";
    private static final String PRE_EXPORT =
            "update declaration set state = 'PRE_EXPORTED', pre_exportation = ? where id = ? and state = 'OPEN'";
    private static final String REOPEN = """
            update declaration
            set state = case when pre_exportation is null then 'OPEN' else 'PRE_EXPORTED' end,
                transaction = null, code = ?, code_lookup = ?
            where id = ? and transaction = ?""";

    private final Database database;
    private final AtRest atRest;
    private final TransactionCodes codes;

    PostgresTravels(Database database, AtRest atRest, TransactionCodes codes) {
        this.database = database;
        this.atRest = atRest;
        this.codes = codes;
    }

    @Override
    public PreparedTravel add(
            long carnetId, PrepareTravel plan, @Nullable Long power, List<NewDeclaration> declarations, Instant at) {
        long id = list(
                        ADD_TRAVEL,
                        (row, n) -> row.getLong("id"),
                        carnetId,
                        seal(carnetId, plan),
                        power,
                        at.atOffset(ZoneOffset.UTC))
                .getFirst();
        var trip = database.roundTrip();
        for (int i = 0; i < declarations.size(); i++) {
            add(trip, id, carnetId, i, declarations.get(i));
        }
        trip.run();
        return find(carnetId, id).orElseThrow();
    }

    @Override
    public Optional<PreparedTravel> find(long carnetId, long travelId) {
        return read("select * from travel where carnet_id = ? and id = ?", carnetId, travelId).stream()
                .findFirst();
    }

    @Override
    public List<PreparedTravel> list(long carnetId, long before, int limit) {
        return read(
                "select * from travel where carnet_id = ? and id < ? order by id desc limit ?",
                carnetId,
                before,
                limit);
    }

    @Override
    public PreparedTravel replace(
            PreparedTravel old, PrepareTravel plan, @Nullable Long power, List<NewDeclaration> declarations) {
        var ids = old.declarations().stream()
                .filter(declaration -> declaration.code() != null)
                .collect(Collectors.toMap(PreparedDeclaration::code, PreparedDeclaration::id));
        var gone = new HashSet<>(ids.values());
        var trip = database.roundTrip();
        trip.updateOne(EDIT_TRAVEL, seal(old.carnetId(), plan), power, old.id(), old.version());
        for (int i = 0; i < declarations.size(); i++) {
            var declaration = declarations.get(i);
            Long known = ids.get(declaration.code());
            if (known == null) {
                add(trip, old.id(), old.carnetId(), i, declaration);
            } else {
                gone.remove(known);
                trip.updateOne(EDIT_DECLARATION, i, declaration.items(), known);
            }
        }
        gone.forEach(id -> trip.updateOne(DELETE_DECLARATION, id));
        trip.run();
        return find(old.carnetId(), old.id()).orElseThrow();
    }

    @Override
    public void delete(PreparedTravel travel) {
        var trip = database.roundTrip();
        trip.updateOne(DELETE_TRAVEL, travel.id());
        trip.run();
    }

    @Override
    public void withdrawAll(RoundTrip trip, long carnetId) {
        trip.update(DELETE_TRAVELS, carnetId);
    }

    @Override
    public Supplier<Optional<PreparedDeclaration>> byCode(RoundTrip trip, TransactionCode code) {
        Object[] lookups = codes.lookups(code).toArray();
        var places = String.join(", ", Collections.nCopies(lookups.length, "?"));
        return trip.first(BY_CODE.formatted(places), (row, n) -> declaration(row), lookups);
    }

    @Override
    public Supplier<PrepareTravel> planOf(RoundTrip trip, PreparedDeclaration declaration) {
        var found = trip.first(PLAN, (row, n) -> plan(declaration.carnetId(), row), declaration.id());
        return () -> found.get().orElseThrow();
    }

    @Override
    public void useUp(RoundTrip trip, PreparedDeclaration declaration, int transaction) {
        trip.updateOne(USE_UP, transaction, declaration.id());
    }

    @Override
    public void preExport(RoundTrip trip, PreparedDeclaration declaration, int transaction) {
        trip.updateOne(PRE_EXPORT, transaction, declaration.id());
    }

    @Override
    public void reopen(RoundTrip trip, long declarationId, int transaction) {
        var kept = codes.keep(codes.newCode());
        trip.updateOne(REOPEN, kept.sealed(), kept.lookup(), declarationId, transaction);
    }

    private void add(RoundTrip trip, long travelId, long carnetId, int position, NewDeclaration declaration) {
        var kept = codes.keep(declaration.code());
        trip.updateOne(
                ADD_DECLARATION,
                travelId,
                carnetId,
                position,
                declaration.type().name(),
                declaration.territory().code(),
                declaration.items(),
                kept.sealed(),
                kept.lookup());
    }

    private List<PreparedTravel> read(String query, @Nullable Object... values) {
        var travels = list(query, (row, n) -> travel(row), values);
        if (travels.isEmpty()) {
            return travels;
        }
        Long[] ids = travels.stream().map(PreparedTravel::id).toArray(Long[]::new);
        var declarations = list(
                        "select * from declaration where travel_id = any (?) order by travel_id, position, id",
                        (row, n) -> new Belonging(row.getLong("travel_id"), declaration(row)),
                        (Object) ids)
                .stream()
                .collect(Collectors.groupingBy(
                        Belonging::travelId, Collectors.mapping(Belonging::declaration, Collectors.toList())));
        return travels.stream()
                .map(travel -> new PreparedTravel(
                        travel.id(),
                        travel.carnetId(),
                        travel.version(),
                        travel.plan(),
                        declarations.getOrDefault(travel.id(), List.of()),
                        travel.preparedAt()))
                .toList();
    }

    private record Belonging(long travelId, PreparedDeclaration declaration) {}

    private <T> List<T> list(String query, RowMapper<T> mapper, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, mapper, values);
        trip.run();
        return rows.get();
    }

    private PreparedTravel travel(ResultSet row) throws SQLException {
        long carnetId = row.getLong("carnet_id");
        return new PreparedTravel(
                row.getLong("id"),
                carnetId,
                row.getInt("version"),
                plan(carnetId, row),
                List.of(),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant());
    }

    private PreparedDeclaration declaration(ResultSet row) throws SQLException {
        String sealed = row.getString("code");
        return new PreparedDeclaration(
                row.getLong("id"),
                row.getLong("carnet_id"),
                TransactionType.valueOf(row.getString("type")),
                CustomsTerritory.of(row.getString("territory")),
                row.getString("items"),
                Declaration.State.valueOf(row.getString("state")),
                sealed == null ? null : codes.open(new KeptCode(row.getString("code_lookup"), sealed)),
                row.getObject("pre_exportation", Integer.class),
                row.getObject("transaction", Integer.class));
    }

    private String seal(long carnetId, PrepareTravel plan) {
        return atRest.seal(place(carnetId), StoredJson.write(plan));
    }

    private PrepareTravel plan(long carnetId, ResultSet row) throws SQLException {
        return StoredJson.read(atRest.open(place(carnetId), row.getString("plan")), PrepareTravel.class);
    }

    private static String place(long carnetId) {
        return "plan/" + carnetId;
    }
}
