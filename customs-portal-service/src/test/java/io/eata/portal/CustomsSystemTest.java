package io.eata.portal;

import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.reconciled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an administration's own system does. Run with {@code EATA_WRITE_DOCS=true} to write the committed description anew. */
@PortalTest
class CustomsSystemTest {

    private static final Path COMMITTED =
            Path.of(System.getProperty("eata.root", ".."), "docs/api/customs-openapi.json");
    private static final String OPEN = "{\"carnet\":\"883\",\"code\":\"" + LittleCore.CODE + "\"}";

    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;
    private final String api;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    CustomsSystemTest(KafkaTemplate<String, String> kafka, JsonMapper json, @LocalServerPort int port) {
        this.kafka = kafka;
        this.json = json;
        this.api = "http://127.0.0.1:" + port + "/portal/api/customs";
    }

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void coreIsAsEver() {
        CoreForTests.CORE.reset();
    }

    @Test
    void a_scan_shows_the_document_opened() {
        var shown = post("/v1/declarations/open", machine("EU", "DE", "OFFICER"), null, OPEN);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().at("/document/items")).hasSize(20);
        assertThat(shown.body().at("/document/holder/name").asString()).isNotBlank();
        assertThat(shown.body().at("/declaration/type").asString()).isEqualTo("IMPORTATION");
    }

    @Test
    void an_unknown_code_is_answered_as_core_answers() {
        var refused = post(
                "/v1/declarations/open",
                machine("EU", "DE", "OFFICER"),
                null,
                "{\"carnet\":\"883\",\"code\":\"" + LittleCore.USED + "\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().path("code").asString()).isEqualTo("unknown-code");
    }

    @Test
    void a_commit_is_done_at_the_office_as_it_is_set_up_and_once() {
        var command = commit("DE004811");
        var first = post("/v1/transactions", machine("EU", "DE", "OFFICER"), "key-1", command);
        var again = post("/v1/transactions", machine("EU", "DE", "OFFICER"), "key-1", command);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(CoreForTests.CORE.commits).singleElement().satisfies(sent -> {
            assertThat(sent.office().name()).isEqualTo("Zollamt Weil am Rhein-Autobahn");
            assertThat(sent.office().zone()).isEqualTo("Europe/Berlin");
        });
    }

    @Test
    void an_office_of_the_neighbour_is_no_office_here() {
        var refused = post("/v1/transactions", machine("EU", "FR", "OFFICER"), "key-2", commit("DE004811"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("office.code");
        assertThat(CoreForTests.CORE.commits).isEmpty();
    }

    @Test
    void a_warning_that_nobody_confirmed_stops_it() {
        CoreForTests.CORE.warnings = List.of(Warning.SELECTION_CHANGED);
        var refused = post("/v1/transactions", machine("EU", "DE", "OFFICER"), "key-3", commit("DE004811"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("warnings-unconfirmed");
    }

    @Test
    void a_journey_says_where_the_goods_are_item_by_item() {
        var journey = get("/v1/carnets/1000/journey", machine("EU", "DE", "CONTROLLER"));
        assertThat(journey.status()).isEqualTo(200);
        assertThat(journey.body().at("/stays/2/open").asString()).isEqualTo("12-20");
        assertThat(get("/v1/carnets/404/journey", machine("EU", "DE", "CONTROLLER"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_silent_core_is_said_to_be_so() {
        CoreForTests.CORE.silent = true;
        assertThat(get("/v1/holds", machine("EU", "DE", "OFFICER")).status()).isEqualTo(503);
        assertThat(post("/v1/transactions", machine("EU", "DE", "OFFICER"), "key-4", commit("DE004811"))
                        .status())
                .isEqualTo(504);
    }

    @Test
    void nobody_comes_in_without_a_token_of_customs() throws Exception {
        var nobody =
                http.send(HttpRequest.newBuilder(URI.create(api + "/v1/holds")).build(), BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("\"code\"");
        assertThat(get("/v1/holds", TestTokens.token("h").withRoles("HOLDER")).status())
                .isEqualTo(403);
        assertThat(get("/v1/feed", machine("EU", "DE", "OFFICER")).status()).isEqualTo(403);
        var unreadable = post("/v1/transactions", machine("EU", "DE", "OFFICER"), "key-5", "{\"carnetId\":0}");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.body().path("errors")).isNotEmpty();
    }

    @Test
    void the_feed_tells_each_territory_its_own_once_and_in_order() {
        long carnet = 78_401;
        var start = nowEndOf("EU");
        send(Topics.CARNET, carnet, "f1", issued(carnet));
        send(Topics.CARNET, carnet, "f2", imported(carnet, 2, NOON));
        send(Topics.CARNET, carnet, "f2", imported(carnet, 2, NOON));
        send(
                Topics.CARNET,
                carnet,
                "f3",
                SomeFacts.committed(carnet, 3, TransactionType.IMPORTATION, "GB", "GB", "GB000060", NOON));
        send(Topics.CARNET, carnet, "f4", new CarnetFact.CarnetHeld(carnet, 4, NOON, "FR", "EU", "FR002310"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(feed("EU", start, carnet)).hasSize(2));
        send(
                Topics.RECONCILIATION,
                carnet,
                "f5",
                reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4"), notReExported("GB", "9")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(feed("EU", start, carnet)).hasSize(3));
        var entries = feed("EU", start, carnet);
        assertThat(entries.get(0).at("/fact/sequence").asInt()).isEqualTo(2);
        assertThat(entries.get(1).at("/fact/kind").asString()).isEqualTo("CarnetHeld");
        assertThat(entries.get(2).at("/verdict/outstanding")).hasSize(1);
        assertThat(entries.get(2).at("/verdict/outstanding/0/items").asString()).isEqualTo("1-4");
        var rest = feed("EU", entries.get(1).path("cursor").asString(), carnet);
        assertThat(rest).singleElement().isEqualTo(entries.get(2));
        assertThat(feed("NO", null)).noneMatch(entry -> entry.path("carnetId").asLong() == carnet);
        assertThat(get("/v1/feed?after=nonsense", machine("EU", "DE", "CONTROLLER"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        var printed = json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                get("/openapi", machine("EU", "DE", "OFFICER")).body())
                + "\n";
        if ("true".equals(System.getenv("EATA_WRITE_DOCS"))) {
            Files.writeString(COMMITTED, printed);
        }
        assertThat(COMMITTED).as("EATA_WRITE_DOCS=true writes it anew").hasContent(printed);
        assertThat(printed).contains("/api/customs/v1/feed").doesNotContain("/settings/accounts");
    }

    private String nowEndOf(String territory) {
        String cursor = "";
        while (true) {
            var page = get("/v1/feed?limit=200&after=" + cursor, machine(territory, "DE", "CONTROLLER"))
                    .body();
            cursor = page.path("next").asString();
            if (page.path("rows").isEmpty()) {
                return cursor;
            }
        }
    }

    /** What the feed says of one carnet: other tests have others happen meanwhile. */
    private List<JsonNode> feed(String territory, @Nullable String after, long carnet) {
        return feed(territory, after).stream()
                .filter(entry -> entry.path("carnetId").asLong() == carnet)
                .toList();
    }

    private List<JsonNode> feed(String territory, @Nullable String after) {
        var country = territory.equals("EU") ? "DE" : territory;
        var rows = get(
                        "/v1/feed?limit=200" + (after == null ? "" : "&after=" + after),
                        machine(territory, country, "CONTROLLER"))
                .body()
                .path("rows");
        var entries = new ArrayList<JsonNode>();
        rows.forEach(entries::add);
        return entries;
    }

    private String commit(String office) {
        var golden = (ObjectNode) json.readTree(CoreSamples.golden("CommitTransaction"));
        golden.put("code", LittleCore.CODE).putArray("confirmedWarnings");
        golden.putObject("office").put("code", office).put("name", "Anything").put("zone", "UTC");
        return golden.toString();
    }

    private void send(String topic, long carnet, String id, Object fact) {
        var type = fact instanceof CarnetFact ? fact.getClass().getSimpleName() : "CarnetReconciled";
        var written = fact instanceof CarnetFact
                ? json.writerFor(CarnetFact.class).writeValueAsString(fact)
                : json.writeValueAsString(fact);
        var message = new ProducerRecord<>(topic, Long.toString(carnet), written);
        header(message, EventHeaders.ID, id + "-" + carnet);
        header(message, EventHeaders.TYPE, "io.eata." + type);
        header(message, EventHeaders.SOURCE, "/core");
        header(message, EventHeaders.TIME, NOON.toString());
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    private static TestToken machine(String territory, String country, String... roles) {
        return TestTokens.token("customs-system-" + country)
                .with("org", "CUSTOMS-" + country)
                .with("org_type", "CUSTOMS")
                .with("territory", territory)
                .with("country", country)
                .withRoles(roles);
    }

    private Answer get(String path, TestToken as) {
        return send(HttpRequest.newBuilder(URI.create(api + path)), as);
    }

    private Answer post(String path, TestToken as, @Nullable String key, String body) {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, as);
    }

    private Answer send(HttpRequest.Builder request, TestToken as) {
        try {
            var answer = http.send(request.header("Authorization", as.bearer()).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
