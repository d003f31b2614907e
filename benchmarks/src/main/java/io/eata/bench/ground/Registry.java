package io.eata.bench.ground;

import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Carnets as they are needed: one of a kind is issued and taken over by its holder as people do it, the others are copies of its rows
 * in the database, which spares a million PINs their slow hash.
 */
public final class Registry {

    /** Voucher sets of a carnet, of each type. */
    public static final int SETS = 900;

    private static final String HOLDER = "BENCH";
    private static final String SIGNER = "Noa Keller";
    private static final List<String> COPIED = List.of("carnet", "sealed_document", "standing", "carnet_access");

    private final Ground ground;
    private final Core core;
    private final Map<String, Long> templates = new HashMap<>();
    private final Set<Long> signed = ConcurrentHashMap.newKeySet();

    public Registry(Ground ground) {
        this.ground = ground;
        this.core = ground.core();
    }

    public static String holder() {
        return TestTokens.holder(HOLDER).value();
    }

    public static String association() {
        return TestTokens.association("CH-ALLIANCE", "CH").value();
    }

    /** Fresh carnets of a digital home, each with so many items. */
    public List<Long> carnets(int count, int items) throws IOException, SQLException {
        return copies(count, template(items, true));
    }

    /** Fresh carnets that only the country abroad deals with digitally: each of its importations stands for itself. */
    public List<Long> ofPaperHome(int count, int items) throws IOException, SQLException {
        return copies(count, template(items, false));
    }

    /** Adds carnets until so many stand there. */
    public void growTo(int carnets) throws IOException, SQLException {
        long missing = carnets - count();
        if (missing > 0) {
            copies(Math.toIntExact(missing), template(20, true));
        }
    }

    public long count() throws SQLException {
        try (var connection = ground.asSuperuser()) {
            return number(connection, "select count(*) from carnet");
        }
    }

    /** The command that issues such a carnet. */
    public static Map<String, Object> order(String number, int items, boolean homeDigital) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var goods = IntStream.rangeClosed(1, items)
                .mapToObj(item -> Map.<String, Object>of(
                        "number",
                        item,
                        "description",
                        "Film camera with lens, serial number " + (740_000 + item),
                        "pieces",
                        1,
                        "value",
                        BigDecimal.valueOf(1_000 + item)))
                .toList();
        return Map.ofEntries(
                Map.entry("number", number),
                Map.entry("order", "ORIGINAL"),
                Map.entry("format", homeDigital ? "DIGITAL" : "PAPER_AND_DIGITAL"),
                Map.entry("homeDigital", homeDigital),
                Map.entry(
                        "holder",
                        Map.of(
                                "name", "Alpenfilm AG",
                                "address", "Zürich",
                                "country", "CH",
                                "email", "holder@film.example",
                                "language", "en")),
                Map.entry("representatives", List.of()),
                Map.entry("intendedUse", "PROFESSIONAL_EQUIPMENT"),
                Map.entry("issueDate", today.toString()),
                Map.entry("validUntil", today.plusMonths(6).toString()),
                Map.entry("territories", List.of("GB")),
                Map.entry("currency", "CHF"),
                Map.entry(
                        "sets",
                        Map.of(
                                "exportation", SETS,
                                "importation", SETS,
                                "reExportation", SETS,
                                "reImportation", SETS,
                                "transit", SETS)),
                Map.entry("items", goods));
    }

    private long template(int items, boolean homeDigital) throws IOException {
        String kind = items + (homeDigital ? " digital" : " paper");
        Long known = templates.get(kind);
        if (known != null) {
            return known;
        }
        var issued = core.ask("/v1/association/carnets", association(), order(number(), items, homeDigital));
        long id = issued.get("id").asLong();
        core.ask(
                "/v1/holder/carnets/access",
                holder(),
                Map.of("carnet", Long.toString(id), "pin", issued.get("pin").asString()));
        templates.put(kind, id);
        return id;
    }

    /** A carnet number that nobody has. */
    public static String number() {
        return "CHB"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(java.util.Locale.ROOT);
    }

    private List<Long> copies(int count, long template) throws SQLException {
        try (var connection = ground.asSuperuser()) {
            long last = number(connection, "select setval('carnet_id', nextval('carnet_id') + " + count + ")");
            long first = last - count;
            for (String table : COPIED) {
                copy(connection, table, template, first, count);
            }
            execute(connection, "analyze carnet, standing, sealed_document");
            var ids = new ArrayList<Long>(count);
            for (long id = first; id < last; id++) {
                ids.add(id);
            }
            return ids;
        }
    }

    /** Every column as it is, but for those that say which carnet it is. */
    private static void copy(Connection connection, String table, long template, long first, int count)
            throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (String column : columns(connection, table)) {
            names.add('"' + column + '"');
            values.add(
                    switch (column) {
                        case "id", "carnet_id" -> "g";
                        case "number", "number_key" -> "t.%s || 'G' || g".formatted(column);
                        default -> "t.\"" + column + '"';
                    });
        }
        String key = table.equals("carnet") ? "id" : "carnet_id";
        execute(
                connection,
                "insert into %s (%s) select %s from %s t, generate_series(%d, %d) g where t.%s = %d"
                        .formatted(
                                table,
                                String.join(", ", names),
                                String.join(", ", values),
                                table,
                                first,
                                first + count - 1,
                                key,
                                template));
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position""")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The declarations of a travel from Switzerland to Great Britain, in their order. */
    public List<Declared> travel(long carnet, String items) throws IOException {
        if (signed.add(carnet)) {
            sign(carnet);
        }
        var travel = core.ask(
                "/v1/holder/carnets/" + carnet + "/travels",
                holder(),
                Map.of(
                        "nickname",
                        "again",
                        "from",
                        "CH",
                        "to",
                        "GB",
                        "transits",
                        List.of(),
                        "items",
                        items,
                        "declarant",
                        SIGNER));
        var declared = new ArrayList<Declared>();
        for (JsonNode declaration : travel.get("declarations")) {
            declared.add(new Declared(
                    carnet,
                    declaration.get("type").asString(),
                    declaration.get("territory").asString(),
                    declaration.get("code").asString(),
                    items));
        }
        return declared;
    }

    /** A signature is sealed for its carnet: copies are made of an unsigned one, and each is signed before its first travel. */
    private void sign(long carnet) throws IOException {
        String path = "/v1/holder/carnets/" + carnet + "/signature";
        String digest = core.ask(path, holder()).get("documentDigest").asString();
        core.ask(path, holder(), Map.of("signer", SIGNER, "documentDigest", digest));
    }
}
