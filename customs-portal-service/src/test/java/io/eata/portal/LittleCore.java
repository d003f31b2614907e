package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.succession.StepState;
import io.eata.carnet.territory.DigitalSwitch;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.core.Assessment;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.JourneyView.Kind;
import io.eata.contracts.core.JourneyView.Left;
import io.eata.contracts.core.JourneyView.StayView;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.ReplacementStep;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.directory.AssociationKind;
import io.eata.contracts.directory.ListedAssociation;
import io.eata.contracts.news.NewsAudience;
import io.eata.contracts.news.NewsItem;
import io.eata.contracts.territory.TerritoryRow;
import io.eata.contracts.territory.TerritoryView;
import io.eata.platform.sealing.DocumentSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An HTTP server that answers the portal's questions as core's golden samples do, over the wire. It knows one carnet, with a
 * declaration of whatever type a test asks for, and remembers what it was sent.
 */
final class LittleCore {

    static final String CODE = "7KQ2MX9RTB4WN";
    static final String USED = "2222222222222";

    final List<CommitTransaction> commits = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    volatile TransactionType type = TransactionType.IMPORTATION;
    volatile List<Warning> warnings = List.of();
    volatile List<Integer> answers = List.of();
    volatile @Nullable String refusal;
    volatile @Nullable Replacement replacement;
    volatile boolean silent;
    volatile boolean losesNextAnswer;
    volatile int items = 20;
    volatile String home = "CH";
    volatile @Nullable DigitalSwitch digital;

    /** Transactions that it does not give out, and how many it prints for one answer. */
    final Set<TransactionReference> withheld = ConcurrentHashMap.newKeySet();

    volatile int printsAtOnce = 50;
    volatile String exportedFor = "";

    private final JsonMapper json;
    private final DocumentSealing sealing;
    private final HttpServer server;

    LittleCore(JsonMapper json, DocumentSealing sealing) {
        this.json = json;
        this.sealing = sealing;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("little-core-", 0).factory()));
        server.createContext("/core/v1/customs", this::answer);
        server.createContext("/core/v1/public/territories", this::answerTerritory);
        server.createContext("/replica/v1/carnets", this::answerFromReplica);
        server.createContext("/core/v1/platform/transaction-exports", this::export);
        server.createContext("/core/v1/news", this::news);
        server.createContext("/core/v1/public/associations", this::associations);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/core";
    }

    /** One territory, of whose digital date the test decides. */
    private void answerTerritory(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (silent) {
                return;
            }
            var path = exchange.getRequestURI().getPath();
            var code = path.substring(path.lastIndexOf('/') + 1);
            var row = new TerritoryRow(code, code, List.of(code), false, true, digital);
            var body = json.writeValueAsBytes(new TerritoryView(LocalDate.of(2026, 1, 1), code, row, List.of()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A proxy that follows it, and is there also while it is silent. */
    String proxyUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets a page's address say how core is to behave: {@code core-type}, {@code core-items}, {@code core-warns}, … */
    void accept(Map<String, String[]> asked) {
        asked.forEach((name, values) -> {
            switch (name) {
                case "core-type" -> type = TransactionType.valueOf(values[0]);
                case "core-items" -> items = Integer.parseInt(values[0]);
                case "core-home" -> home = values[0];
                case "core-silent" -> silent = Boolean.parseBoolean(values[0]);
                case "core-refuses" -> refusal = values[0].isEmpty() ? null : values[0];
                case "core-warns" ->
                    warnings = values[0].isEmpty()
                            ? List.of()
                            : Stream.of(values[0].split(","))
                                    .map(Warning::valueOf)
                                    .toList();
                default -> {}
            }
        });
    }

    /** The golden sample, with a step elsewhere. */
    void replaced() {
        var sample = json.readValue(golden("Replacement"), Replacement.class);
        var steps = new ArrayList<>(sample.steps());
        steps.add(new ReplacementStep(
                null, false, sample.original(), TransactionType.RE_EXPORTATION, "", "", StepState.NOT_SHOWN));
        replacement = new Replacement(
                sample.original(),
                sample.replacement(),
                sample.kind(),
                sample.reason(),
                sample.issuedAt(),
                sample.consent(),
                steps);
    }

    void reset() {
        commits.clear();
        keys.clear();
        receipts.clear();
        type = TransactionType.IMPORTATION;
        warnings = List.of();
        answers = List.of();
        refusal = null;
        replacement = null;
        silent = false;
        losesNextAnswer = false;
        items = 20;
        home = "CH";
        digital = null;
        withheld.clear();
        printsAtOnce = 50;
    }

    /** Prints what it is asked for, whatever it is. */
    private void export(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        exportedFor = exchange.getRequestHeaders().getFirst("Authorization");
        var asked = json.readValue(exchange.getRequestBody().readAllBytes(), ExportTransactions.class);
        var first = asked.transactions().stream().limit(printsAtOnce).toList();
        var printed = first.stream()
                .filter(it -> !withheld.contains(it))
                .map(it -> new ExportedTransaction(exported(it), "%PDF-1.7".getBytes(UTF_8)))
                .toList();
        reply(
                exchange,
                200,
                new ExportedTransactions(
                        printed, first.stream().filter(withheld::contains).toList()));
    }

    private TransactionView exported(TransactionReference reference) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("carnetId", reference.carnetId())
                .put("carnetNumber", SomeFacts.number(reference.carnetId()))
                .put("sequence", reference.sequence())
                .put("type", TransactionType.IMPORTATION.name())
                .put("remarks", "Checked \u0007 & <found>\ud83d\ude9a good");
        return json.treeToValue(golden, TransactionView.class);
    }

    private void answerFromReplica(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/replica/v1/carnets/1000/")) {
            problem(exchange, 404, "not-found");
        } else if (path.endsWith("/document")) {
            reply(exchange, 200, sealing.seal(document()));
        } else {
            var known = (ObjectNode) json.readTree(golden("StandingView"));
            known.putObject("outstanding");
            known.putArray("holds");
            known.put("activated", true).put("source", "REPLICA").put("ageSeconds", 250);
            reply(exchange, 200, known);
        }
    }

    /** One entry in two languages, with all that an entry must not be able to do. */
    private void news(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        var asked = exchange.getRequestURI().getQuery();
        boolean french = asked != null && asked.contains("language=fr");
        var item = new NewsItem(
                12,
                NewsAudience.CUSTOMS,
                true,
                Instant.parse("2026-11-20T08:00:00Z"),
                Instant.parse("2026-11-20T08:00:00Z"),
                french ? "fr" : "en",
                french ? "Les scellés électroniques" : "Electronic seals are coming",
                french
                        ? "Un **essai** à Genève."
                        : "A **trial** in Geneva. <script>alert(1)</script> [bad](javascript:alert(2)) [good](https://ata.example.org/x) ![eye](https://spy.example.org/p.png)");
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/news")) {
            reply(exchange, 200, Map.of("rows", List.of(item)));
        } else if (path.endsWith("/12")) {
            reply(exchange, 200, item);
        } else {
            problem(exchange, 404, "not-found");
        }
    }

    private void associations(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        reply(
                exchange,
                200,
                Map.of(
                        "rows",
                        List.of(
                                association("CH-ALLIANCE", "Alliance of Swiss Chambers", "CH", null, "46.20", "6.15"),
                                association("CH-ZHK", "Zürcher Handelskammer", "CH", "CH-ALLIANCE", "47.37", "8.54"),
                                association("JP-JCAA", "日本商事仲裁協会", "JP", null, "35.68", "139.76"),
                                association("XT-CHAMBER", "غرفة العرض", "XT", null, "-20", "-15"))));
    }

    private static ListedAssociation association(
            String code, String name, String country, @Nullable String above, String latitude, String longitude) {
        return new ListedAssociation(
                code,
                above == null ? AssociationKind.GUARANTEEING : AssociationKind.ISSUING,
                name,
                country,
                above,
                "1 Square",
                null,
                "desk@chamber.example.org",
                "https://chamber.example.org",
                new BigDecimal(latitude),
                new BigDecimal(longitude),
                List.of("en", "fr"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
            return;
        }
        var path = exchange.getRequestURI().getPath().substring("/core/v1/customs".length());
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals("/declarations/open")) {
            open(exchange, json.readValue(body, OpenDeclaration.class));
        } else if (path.equals("/transactions/assessment")) {
            reply(exchange, 200, assessment());
        } else if (path.equals("/transactions")) {
            commit(exchange, json.readValue(body, CommitTransaction.class));
        } else if (path.contains("/files")) {
            files(exchange, path);
        } else if (path.equals("/holds")) {
            reply(exchange, 200, Map.of("rows", List.of(json.readValue(golden("HoldView"), HoldView.class))));
        } else if (path.endsWith("/hold")) {
            reply(exchange, 200, json.readValue(golden("HoldView"), HoldView.class));
        } else if (path.endsWith("/release") || path.matches("/carnets/[^/]+")) {
            reply(exchange, 200, json.readTree(golden("CarnetSummary")));
        } else if (path.endsWith("/document")) {
            reply(exchange, 200, sealing.seal(document()));
        } else if (path.endsWith("/standing")) {
            reply(exchange, 200, json.readTree(golden("StandingView")));
        } else if (path.endsWith("/journey")) {
            if (path.equals("/carnets/404/journey")) {
                problem(exchange, 404, "not-found");
            } else {
                reply(exchange, 200, journey());
            }
        } else if (path.endsWith("/receipt")) {
            reply(exchange, 200, receipt(OffsetDateTime.parse("2026-11-22T09:58:00+01:00"), "1-20", ""));
        } else if (path.endsWith("/cancellation")) {
            problem(exchange, 409, "wrong-cancellation-code");
        } else if (path.endsWith("/transactions")) {
            reply(exchange, 200, Map.of("rows", opened().history()));
        } else {
            problem(exchange, 404, "not-found");
        }
    }

    /** A stamped cover and a power of attorney, for whoever shows the code or asks as having dealt with the carnet. */
    private void files(HttpExchange exchange, String path) throws IOException {
        var code = exchange.getRequestHeaders().getFirst("Transaction-Code");
        if (code != null && !code.equals(CODE)) {
            problem(exchange, 404, "unknown-code");
        } else if (path.endsWith("/files")) {
            reply(exchange, 200, Map.of("rows", List.of(json.readTree(golden("CarnetFile")))));
        } else if (path.endsWith("/8") || path.endsWith("/9")) {
            byte[] file = "%PDF-1.7".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/pdf");
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"cover.pdf\"");
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        } else {
            problem(exchange, 404, "not-found");
        }
    }

    private void open(HttpExchange exchange, OpenDeclaration asked) throws IOException {
        if (asked.code().equals(CODE)) {
            reply(exchange, 200, opened());
        } else {
            problem(exchange, 404, "unknown-code");
        }
    }

    private void commit(HttpExchange exchange, CommitTransaction command) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        var known = receipts.get(key);
        if (known != null) {
            reply(exchange, 201, known);
            return;
        }
        commits.add(command);
        if (!command.confirmedWarnings().containsAll(warnings)) {
            reply(exchange, 409, unconfirmed());
            return;
        }
        var receipt = receipt(
                OffsetDateTime.parse("2026-11-22T10:12:00+01:00"),
                command.items(),
                command.notReturned() == null ? "" : command.notReturned());
        receipts.put(key, receipt);
        if (losesNextAnswer) {
            losesNextAnswer = false;
            exchange.close();
            return;
        }
        reply(exchange, 201, receipt);
    }

    private Map<String, Object> unconfirmed() {
        return Map.of(
                "type",
                "urn:eata:problem:warnings-unconfirmed",
                "title",
                "warnings-unconfirmed",
                "status",
                409,
                "code",
                "warnings-unconfirmed",
                "detail",
                "Nothing was written",
                "errors",
                warnings.stream()
                        .map(warning -> Map.of(
                                "field", "confirmedWarnings", "rule", warning.name(), "message", warning.meaning()))
                        .toList());
    }

    private OpenedDeclaration opened() {
        var golden = json.readValue(golden("OpenedDeclaration"), OpenedDeclaration.class);
        var tree = json.valueToTree(golden.carnet());
        ((ObjectNode) tree).put("items", items).put("homeTerritory", home.equals("CH") ? "CH" : "EU");
        var all = "1-" + items;
        return new OpenedDeclaration(
                json.treeToValue(tree, CarnetSummary.class),
                new Declaration(31, type, type.atHome() ? home : "EU", all, Declaration.State.OPEN, CODE, null),
                golden.travel(),
                sealing.seal(document()),
                golden.standing(),
                golden.history(),
                assessment(),
                golden.signature(),
                replacement,
                golden.powerOfAttorney());
    }

    /** Out, through Germany, and half of it home. */
    private JourneyView journey() {
        return new JourneyView(
                1000,
                "CH",
                0,
                List.of(
                        step(1, TransactionType.VALIDATION, "CH", "CH", "1-20"),
                        step(2, TransactionType.EXPORTATION, "CH", "CH", "1-20"),
                        step(3, TransactionType.TRANSIT_OPEN, "EU", "DE", "1-20"),
                        step(4, TransactionType.TRANSIT_CLOSE, "EU", "FR", "1-20"),
                        step(5, TransactionType.IMPORTATION, "EU", "FR", "1-20"),
                        step(6, TransactionType.RE_EXPORTATION, "EU", "DE", "1-10"),
                        step(8, TransactionType.RE_IMPORTATION, "CH", "CH", "1-10")),
                List.of(
                        new StayView(Kind.EXPORTED, "CH", "1-20", 2, List.of(new Left(8, "1-10")), "11-20"),
                        new StayView(Kind.IN_TRANSIT, "EU", "1-20", 3, List.of(new Left(4, "1-20")), ""),
                        new StayView(
                                Kind.IMPORTED,
                                "EU",
                                "1-20",
                                5,
                                List.of(new Left(6, "1-10"), new Left(7, "11")),
                                "12-20")));
    }

    private TransactionView step(long sequence, TransactionType type, String territory, String country, String items) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("sequence", sequence)
                .put("type", type.name())
                .put("territory", territory)
                .put("country", country)
                .put("items", items)
                .put(
                        "at",
                        OffsetDateTime.parse("2026-11-22T09:58:00+01:00")
                                .plusDays(sequence)
                                .toString());
        return json.treeToValue(golden, TransactionView.class);
    }

    private Assessment assessment() {
        var refused = refusal;
        return refused == null
                ? new Assessment(null, warnings, type.answers().isEmpty() ? List.of() : answers)
                : json.readValue(
                        "{\"refusal\":{\"rule\":\"" + refused + "\",\"detail\":\"\"},\"warnings\":[]}",
                        Assessment.class);
    }

    CarnetDocument document() {
        var golden = (ObjectNode) json.readTree(golden("CarnetDocument"));
        var list = new ArrayList<Item>();
        var things = List.of(
                "Cinema camera body Arcus One, serial 401%02d",
                "Prime lens %d mm, T1.5, in case",
                "LED panel 2x1, bi-colour, with yoke, no. %d",
                "Audio mixer, 8 channels, serial M-77%02d",
                "Tripod, carbon, fluid head, no. %d");
        IntStream.rangeClosed(1, items)
                .forEach(n -> list.add(new Item(
                        n,
                        things.get(n % things.size()).formatted(n),
                        1 + n % 3,
                        (1 + n % 7) + ".5",
                        "KGM",
                        new BigDecimal(1000 + 137L * n % 9000).setScale(2),
                        n % 4 == 0 ? "DE" : null,
                        null)));
        golden.set("items", json.valueToTree(list));
        golden.put("homeCountry", home);
        golden.put("totalValue", list.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        return json.treeToValue(golden, CarnetDocument.class);
    }

    private Receipt receipt(OffsetDateTime at, String cleared, String notReturned) {
        var golden = (ObjectNode) json.readTree(golden("TransactionView"));
        golden.put("type", type.name())
                .put("items", cleared)
                .put("notReturned", notReturned)
                .put("at", at.toString());
        golden.put("verificationCode", "AB7K9Q2MXE");
        golden.set(
                "office",
                json.readTree("{\"code\":\"DE004811\",\"name\":\"Zollamt Weil am"
                        + " Rhein-Autobahn\",\"zone\":\"Europe/Berlin\"}"));
        golden.put("country", "DE").put("territory", "EU");
        golden.set("warnings", json.valueToTree(warnings));
        var signed = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[520]);
        return new Receipt(json.treeToValue(golden, TransactionView.class), "eyJhbGciOiJFUzI1NiJ9." + signed, null);
    }

    private void problem(HttpExchange exchange, int status, String code) throws IOException {
        reply(
                exchange,
                status,
                new HashMap<>(Map.of(
                        "type", "urn:eata:problem:" + code,
                        "title", code,
                        "status", status,
                        "code", code,
                        "detail", "As the sample says.")));
    }

    private void reply(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var bytes = json.writeValueAsBytes(body);
            exchange.getResponseHeaders()
                    .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static String golden(String name) {
        try {
            return new ClassPathResource("golden/" + name + ".json").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
