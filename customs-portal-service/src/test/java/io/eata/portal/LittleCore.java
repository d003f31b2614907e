package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.succession.StepState;
import io.eata.carnet.territory.DigitalSwitch;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.ExportedTransactions;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.Replacement;
import io.eata.contracts.core.ReplacementStep;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.territory.TerritoryRow;
import io.eata.contracts.territory.TerritoryView;
import io.eata.platform.sealing.DocumentSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final CoreSamples samples;
    private final HttpServer server;

    LittleCore(JsonMapper json, DocumentSealing sealing) {
        this.json = json;
        this.sealing = sealing;
        samples = new CoreSamples(json, sealing);
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
        var sample = json.readValue(CoreSamples.golden("Replacement"), Replacement.class);
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
                .map(it -> new ExportedTransaction(samples.exported(it), "%PDF-1.7".getBytes(UTF_8)))
                .toList();
        reply(
                exchange,
                200,
                new ExportedTransactions(
                        printed, first.stream().filter(withheld::contains).toList()));
    }

    private void answerFromReplica(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/replica/v1/carnets/1000/")) {
            problem(exchange, 404, "not-found");
        } else if (path.endsWith("/document")) {
            reply(exchange, 200, sealing.seal(document()));
        } else {
            var known = (ObjectNode) json.readTree(CoreSamples.golden("StandingView"));
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
        var item = samples.news(french);
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
        reply(exchange, 200, Map.of("rows", samples.associations()));
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
            reply(exchange, 200, samples.assessment(this));
        } else if (path.equals("/transactions")) {
            commit(exchange, json.readValue(body, CommitTransaction.class));
        } else if (path.contains("/files")) {
            files(exchange, path);
        } else if (path.equals("/holds")) {
            reply(
                    exchange,
                    200,
                    Map.of("rows", List.of(json.readValue(CoreSamples.golden("HoldView"), HoldView.class))));
        } else if (path.endsWith("/hold")) {
            reply(exchange, 200, json.readValue(CoreSamples.golden("HoldView"), HoldView.class));
        } else if (path.endsWith("/release") || path.matches("/carnets/[^/]+")) {
            reply(exchange, 200, json.readTree(CoreSamples.golden("CarnetSummary")));
        } else if (path.endsWith("/document")) {
            reply(exchange, 200, sealing.seal(document()));
        } else if (path.endsWith("/standing")) {
            reply(exchange, 200, json.readTree(CoreSamples.golden("StandingView")));
        } else if (path.endsWith("/journey")) {
            if (path.equals("/carnets/404/journey")) {
                problem(exchange, 404, "not-found");
            } else {
                reply(exchange, 200, samples.journey());
            }
        } else if (path.endsWith("/receipt")) {
            reply(exchange, 200, samples.receipt(this, OffsetDateTime.parse("2026-11-22T09:58:00+01:00"), "1-20", ""));
        } else if (path.endsWith("/cancellation")) {
            problem(exchange, 409, "wrong-cancellation-code");
        } else if (path.endsWith("/transactions")) {
            reply(exchange, 200, Map.of("rows", samples.opened(this).history()));
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
            reply(exchange, 200, Map.of("rows", List.of(json.readTree(CoreSamples.golden("CarnetFile")))));
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
            reply(exchange, 200, samples.opened(this));
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
        var receipt = samples.receipt(
                this,
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

    CarnetDocument document() {
        return samples.document(this);
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
}
