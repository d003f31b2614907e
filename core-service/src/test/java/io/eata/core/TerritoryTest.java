package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.territory.Acceptance;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.carnet.territory.DigitalSwitch;
import io.eata.carnet.territory.RuleTopic;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRule;
import io.eata.carnet.transition.AdviceNote;
import io.eata.carnet.transition.CarnetIssue;
import io.eata.carnet.transition.NoteKind;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.event.TerritoryChanged;
import io.eata.contracts.event.Topics;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.territory.AskAdvice;
import io.eata.contracts.territory.AskAdvice.PlannedStop;
import io.eata.contracts.territory.EditTerritory;
import io.eata.contracts.territory.IccTerritoryApi;
import io.eata.contracts.territory.PublicTerritoryApi;
import io.eata.contracts.territory.RecordedTerritory;
import io.eata.contracts.territory.TerritoryChange;
import io.eata.contracts.territory.TerritoryRow;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import io.eata.core.territory.FirstTerritories;
import io.eata.platform.events.EventReader;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.ObjectMapper;

@CoreTest
class TerritoryTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Set<String> OUTSIDE_ISO = Set.of("EU", "SACU", "EACU", "IC", "XS", "XB", "XT");

    @Autowired
    Desks desks;

    @Autowired
    FirstTerritories first;

    @Autowired
    TestDatabase database;

    @Autowired
    EventReader reader;

    @Autowired
    ObjectMapper json;

    @Test
    void the_data_file_names_only_codes_of_iso_unions_and_demonstrations_and_agrees_with_the_rule_of_unions() {
        var iso = Set.of(Locale.getISOCountries());
        assertThat(FirstTerritories.ofFile())
                .hasSizeGreaterThan(70)
                .extracting(Territory::code)
                .doesNotHaveDuplicates();
        for (var territory : FirstTerritories.ofFile()) {
            String code = territory.code().code();
            assertThat(iso.contains(code) || OUTSIDE_ISO.contains(code))
                    .as(code)
                    .isTrue();
            assertThat(territory.members())
                    .as(code)
                    .containsExactlyInAnyOrderElementsOf(CustomsUnions.membersOf(territory.code()))
                    .allSatisfy(member -> assertThat(member.territory()).isEqualTo(territory.code()));
            assertThat(territory.rules()).doesNotHaveDuplicates();
        }
        var unions = FirstTerritories.ofFile().stream()
                .filter(Territory::isUnion)
                .map(territory -> territory.code().code());
        assertThat(unions).containsExactlyInAnyOrder("CH", "EU", "SACU", "EACU");
    }

    @Test
    void is_loaded_once_and_what_icc_edits_stays() {
        assertThat(first.load()).isZero();
        var before = icc("NZ");
        var edited = edit("NZ", before.version(), "a new remark", remark("look"));
        assertThat(first.load()).isZero();
        assertThat(icc("NZ")).isEqualTo(edited);
    }

    @Test
    void everybody_reads_which_territories_are_digital_on_a_day() throws Exception {
        var list = Objects.requireNonNull(open().territories(SUMMER, true).getBody());
        assertThat(list.rows())
                .extracting(TerritoryRow::code)
                .contains("CH", "EU", "GB", "NO")
                .doesNotContain("US");
        assertThat(Objects.requireNonNull(open().territories(LocalDate.of(2026, 5, 31), true)
                                .getBody())
                        .rows())
                .extracting(TerritoryRow::code)
                .doesNotContain("CH", "EU", "GB", "NO");

        var answer = get("/v1/public/territories?on=2026-07-01", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300", "public");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/v1/public/territories?on=2026-07-01", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/v1/public/territories?on=2026-07-02", tag).statusCode())
                .isEqualTo(200);

        var csv = get("/v1/public/territories.csv?on=2026-07-01", null);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("code,name,members,digital,provisional,confirmed,paper_until,paper_binding,source\r\n")
                .contains(
                        "CH,Switzerland,CH LI,yes,,2026-06-01,2027-05-31,yes,\"Global transition plan, April 2026\"\r\n")
                .contains("HK,Hong Kong SAR China,HK,no,,,,,\r\n");
    }

    @Test
    void everybody_reads_the_rules_of_one_territory_also_by_a_country_in_it() {
        var estonia = Objects.requireNonNull(open().territory("EE", SUMMER).getBody());
        assertThat(estonia.territory().code()).isEqualTo("EU");
        assertThat(estonia.rules())
                .filteredOn(rule -> rule.member() != null)
                .extracting(TerritoryRule::member)
                .containsOnly(Country.of("EE"));
        var vietnam = open().territory("VN", SUMMER).getBody();
        assertThat(Objects.requireNonNull(vietnam).rules())
                .anyMatch(
                        rule -> rule.topic() == RuleTopic.PARTIAL_RE_EXPORTATION && rule.acceptance() == Acceptance.NO)
                .allMatch(rule -> !rule.source().isBlank());
        assertThat(Objects.requireNonNull(open().territory("VN", LocalDate.of(2022, 4, 30))
                                .getBody())
                        .rules())
                .noneMatch(rule -> rule.topic() == RuleTopic.PARTIAL_RE_EXPORTATION);
        assertThat(Problems.code(() -> open().territory("AQ", SUMMER))).isEqualTo("not-found");
        assertThat(Problems.code(() -> open().territory("no such", SUMMER))).isEqualTo("not-found");
    }

    @Test
    void an_edit_is_a_version_with_who_when_and_why_and_is_published() {
        var before = icc("JP");
        var rule = new TerritoryRule(
                RuleTopic.MAXIMUM_STAY, null, null, null, 6, null, null, "the administration", SUMMER, null);
        var digital = new DigitalSwitch(
                LocalDate.of(2028, 1, 1), LocalDate.of(2027, 8, 1), null, null, null, "the administration");
        var edited =
                icc().edit(quoted(before.version()), "JP", new EditTerritory("it told us", digital, List.of(rule)));

        assertThat(edited.getHeaders().getETag()).isEqualTo(quoted(before.version() + 1));
        assertThat(icc("JP").territory().rules()).containsExactly(rule);
        var change = icc().history("JP", null, null).rows().getFirst();
        assertThat(change)
                .returns(before.version() + 1, TerritoryChange::version)
                .returns("operations.icc", TerritoryChange::by)
                .returns("ICC operations", TerritoryChange::name)
                .returns("it told us", TerritoryChange::reason)
                .returns(before.territory(), TerritoryChange::before)
                .returns(icc("JP").territory(), TerritoryChange::after);
        assertThat(Objects.requireNonNull(open().territory("JP", SUMMER).getBody())
                        .rules())
                .containsExactly(rule);
        var published = newest("JP", change.version());
        assertThat(published.territory()).isEqualTo(change.after());
        assertThat(published.at().toInstant()).isEqualTo(change.at());
    }

    @Test
    void history_goes_back_to_the_data_file_page_by_page() {
        edit("TH", icc("TH").version(), "one", remark("one"));
        edit("TH", icc("TH").version(), "two", remark("two"));
        var page = icc().history("TH", null, 2);
        assertThat(page.rows()).extracting(TerritoryChange::reason).containsExactly("two", "one");
        var rest = icc().history("TH", Integer.valueOf(Objects.requireNonNull(page.next())), 2);
        assertThat(rest.rows()).extracting(TerritoryChange::by).containsExactly("core");
        assertThat(rest.rows().getFirst().before()).isNull();
        assertThat(rest.next()).isNull();
    }

    @Test
    void only_the_version_that_was_read_is_edited() {
        var edit = new EditTerritory("why", null, List.of());
        int version = icc("MY").version();
        assertThat(Problems.code(() -> icc().edit(null, "MY", edit))).isEqualTo("version-required");
        assertThat(Problems.code(() -> icc().edit(quoted(version + 1), "MY", edit)))
                .isEqualTo("version-mismatch");
        assertThat(Problems.fields(() -> icc().edit("new", "MY", edit))).containsExactly("If-Match Version");
        assertThat(icc("MY").version()).isEqualTo(version);
    }

    @Test
    void a_territory_that_joins_is_added() {
        var edit = new EditTerritory("acceded", null, List.of(remark("new")));
        assertThat(Problems.code(() -> icc("KE"))).isEqualTo("not-found");
        icc().edit("0", "KE", edit);
        assertThat(icc("KE").territory().members()).containsExactly(Country.of("KE"));
        for (String none : List.of("DE", "ZZ", "NONE", "XX")) {
            assertThat(Problems.code(() -> icc().edit("0", none, edit)))
                    .as(none)
                    .isEqualTo("not-found");
        }
    }

    @Test
    void an_edit_keeps_to_the_bounds() {
        int version = icc("LK").version();
        assertThat(Problems.fields(() -> icc().edit(quoted(version), "LK", new EditTerritory(" ", null, List.of()))))
                .containsExactly("reason NotBlank");
        var foreign =
                new TerritoryRule(RuleTopic.REMARK, Country.of("DE"), null, null, null, null, "no", "me", null, null);
        assertThat(Problems.fields(
                        () -> icc().edit(quoted(version), "LK", new EditTerritory("why", null, List.of(foreign)))))
                .containsExactly("rules[0].member Member");
        var late = Map.of(
                "reason",
                "why",
                "rules",
                List.of(),
                "digital",
                Map.of("confirmed", "2027-06-01", "confirmedNotice", "2027-03-02", "source", "me"));
        assertThat(Problems.of(() -> desks.client(TestTokens.icc())
                                .put()
                                .uri("/v1/icc/territories/LK")
                                .header(HttpHeaders.IF_MATCH, quoted(version))
                                .body(late)
                                .retrieve()
                                .toBodilessEntity())
                        .errors())
                .singleElement()
                .returns("digital", error -> error.field());
    }

    @ParameterizedTest
    @MethodSource
    void nobody_but_icc_reads_or_edits_what_icc_keeps(TestToken neighbour) {
        var api = desks.as(IccTerritoryApi.class, neighbour);
        var edit = new EditTerritory("why", null, List.of());
        assertThat(Problems.code(() -> api.list(null, null))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.get("CH"))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.history("CH", null, null))).isEqualTo("not-allowed");
        assertThat(Problems.code(() -> api.edit("1", "CH", edit))).isEqualTo("not-allowed");
    }

    static List<TestToken> nobody_but_icc_reads_or_edits_what_icc_keeps() {
        return List.of(
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.customs("CH", "CH", "ADMIN"),
                Desks.officerToken("DE"),
                TestTokens.holder("Alpenfilm"),
                TestTokens.platform("PROXY"),
                TestTokens.icc().withRoles());
    }

    @Test
    void icc_pages_through_all_territories() {
        var page = icc().list(null, 10);
        assertThat(page.rows()).hasSize(10);
        var next = icc().list(page.next(), 200);
        assertThat(next.rows().getFirst().territory().code())
                .isGreaterThan(page.rows().getLast().territory().code());
        assertThat(next.next()).isNull();
        assertThat(Problems.fields(() -> icc().list("x y", null))).containsExactly("after Territory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update territory_change set reason = ''",
                "delete from territory_change",
                "truncate territory_change"
            })
    void the_history_is_only_ever_appended_to(String statement) throws SQLException {
        try (var app = database.asApp();
                var owner = database.asOwner()) {
            assertThatThrownBy(() -> app.createStatement().execute(statement))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> owner.createStatement().execute(statement)).hasMessageContaining("append-only");
        }
    }

    @Test
    void everybody_is_advised_on_a_journey() {
        var stops = List.of(
                new PlannedStop("DE", null, SUMMER, SUMMER.plusDays(3)),
                new PlannedStop("CN", null, SUMMER.plusDays(5), SUMMER.plusDays(300)));
        var advice = open().advise(new AskAdvice("CH", null, null, stops, null, null, null));
        assertThat(advice.useCase()).isEqualTo(6);
        assertThat(advice.issue()).isEqualTo(CarnetIssue.PAPER_AND_DIGITAL);
        assertThat(advice.steps()).hasSize(7);
        assertThat(advice.warnings())
                .extracting(AdviceNote::kind)
                .contains(NoteKind.STAY_TOO_LONG, NoteKind.REGISTRATION_AHEAD, NoteKind.TRANSLATION_ASKED_FOR);
    }

    @Test
    void a_journey_that_cannot_be_is_refused_with_every_field() throws Exception {
        var stops = List.of(
                new PlannedStop("CH", true, SUMMER, SUMMER.minusDays(1)),
                new PlannedStop("ZZ", true, SUMMER.minusDays(9), SUMMER));
        assertThat(Problems.fields(
                        () -> open().advise(new AskAdvice("LI", null, null, stops, SUMMER.minusDays(1), null, null))))
                .containsExactlyInAnyOrder(
                        "stops[0].country NotHome",
                        "stops[0].departure Order",
                        "stops[1].country Country",
                        "stops[1].arrival Order",
                        "stops Destination",
                        "returns Order");
        var stop = new PlannedStop("DE", null, SUMMER, SUMMER);
        var many = Collections.nCopies(31, stop);
        assertThat(Problems.fields(() -> open().advise(new AskAdvice("CH", null, null, many, null, null, null))))
                .containsExactly("stops Size");
        var garbage = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desks.url() + "/v1/public/transition-advice"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"home\":"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(json.readValue(garbage.body(), Problem.class).code()).isEqualTo("malformed");
    }

    @Test
    void issuing_takes_the_home_territorys_date_where_it_is_not_told_and_warns_of_box_p() {
        var form = new Form();
        form.territories = List.of("EU", "IR", "AQ");
        var issued = desks.association().issue(Desks.key(), form.filledIn());
        assertThat(issued.status()).isEqualTo(CarnetStatus.ISSUED);
        assertThat(issued.warnings())
                .extracting(note -> note.kind() + " " + note.territory())
                .containsExactly("NOT_A_CARNET_TERRITORY AQ", "SUSPENDED IR");

        var paperHome = new Form();
        paperHome.number = paperHome.number.replace("CH", "US");
        assertThat(desks.association("US-USCIB", "US").issue(Desks.key(), paperHome.filledIn()))
                .returns(CarnetStatus.ACTIVATED, issuedOnPaper -> issuedOnPaper.status())
                .returns(List.of(), issuedOnPaper -> issuedOnPaper.warnings());
    }

    private PublicTerritoryApi open() {
        return desks.as(PublicTerritoryApi.class, TestTokens.holder("anybody"));
    }

    private IccTerritoryApi icc() {
        return desks.as(IccTerritoryApi.class, TestTokens.icc());
    }

    private RecordedTerritory icc(String code) {
        return body(icc().get(code));
    }

    private RecordedTerritory edit(String code, int version, String reason, TerritoryRule... rules) {
        return body(icc().edit(quoted(version), code, new EditTerritory(reason, null, List.of(rules))));
    }

    private static RecordedTerritory body(ResponseEntity<RecordedTerritory> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static TerritoryRule remark(String note) {
        return new TerritoryRule(RuleTopic.REMARK, null, null, null, null, null, note, "ICC", null, null);
    }

    private static String quoted(int version) {
        return "\"" + version + "\"";
    }

    private HttpResponse<String> get(String path, @Nullable String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(desks.url() + path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private TerritoryChanged newest(String code, int version) {
        var config = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new AtomicReference<@Nullable TerritoryChanged>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.TERRITORY));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    var changed = reader.read(message, TerritoryChanged.class).payload();
                    if (message.key().equals(code) && changed.version() == version) {
                        found.set(changed);
                    }
                }
                return found.get() != null;
            });
        }
        return Objects.requireNonNull(found.get());
    }
}
