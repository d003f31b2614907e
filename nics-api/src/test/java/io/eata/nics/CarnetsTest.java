package io.eata.nics;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.nics.CoreStandIn.Reply;
import io.eata.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarnetsTest extends NicsTest {

    private static final String REASON = CoreStandIn.golden("Reason");

    private static String pageOf(String sample) {
        return "{\"rows\":[" + CoreStandIn.golden(sample) + "],\"next\":\"AAAAAAAAAAE\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "CHTA00000133"})
    void finds_a_carnet_by_id_or_number(String carnet) {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var answer = get("/v1/carnets/" + carnet);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JSON.readTree(CoreStandIn.golden("CarnetSummary")));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/" + carnet);
        assertThat(CORE.onlyAsked().token()).isEqualTo(SWISS);
    }

    @Test
    void hands_filter_and_cursor_to_core() {
        CORE.answersWith(new Reply(200, pageOf("CarnetSummary")));
        var answer = get("/v1/carnets?number=CHTA&status=BLOCKED&cursor=AAAAAAAAAAE&limit=20");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("next").asString()).isEqualTo("AAAAAAAAAAE");
        assertThat(answer.body().path("rows").get(0).path("id").asInt()).isEqualTo(1000);
        assertThat(CORE.onlyAsked().query()).isEqualTo("number=CHTA&status=BLOCKED&cursor=AAAAAAAAAAE&limit=20");
    }

    @Test
    void lists_without_any_filter() {
        CORE.answersWith(new Reply(200, "{\"rows\":[]}"));
        assertThat(get("/v1/carnets").body().path("rows")).isEmpty();
        assertThat(CORE.onlyAsked().query()).isNull();
    }

    @Test
    void shows_the_standing() {
        CORE.answersWith(Reply.golden(200, "StandingView"));
        assertThat(get("/v1/carnets/1000/standing").body())
                .isEqualTo(JSON.readTree(CoreStandIn.golden("StandingView")));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/1000/standing");
    }

    @Test
    void shows_who_signed() {
        CORE.answersWith(Reply.golden(200, "CarnetSignature"));
        assertThat(get("/v1/carnets/1000/signature").body())
                .isEqualTo(JSON.readTree(CoreStandIn.golden("CarnetSignature")));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/1000/signature");
    }

    @Test
    void shows_what_was_checked_at_the_discharge() {
        CORE.answersWith(Reply.golden(200, "CarnetDischarge"));
        assertThat(get("/v1/carnets/1000/discharge").body())
                .isEqualTo(JSON.readTree(CoreStandIn.golden("CarnetDischarge")));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/1000/discharge");
    }

    @Test
    void passes_on_what_was_checked_at_a_discharge() {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var check = CoreStandIn.golden("DischargeCarnet");
        assertThat(post("/v1/carnets/1000/discharge", "d1", check).status()).isEqualTo(200);
        assertThat(JSON.readTree(CORE.onlyAsked().body())).isEqualTo(JSON.readTree(check));
    }

    @ParameterizedTest
    @CsvSource({"replacement, Replacement", "twin, LinkedTwin"})
    void shows_what_a_carnet_points_at(String what, String sample) {
        CORE.answersWith(Reply.golden(200, sample));
        assertThat(get("/v1/carnets/1000/" + what).body()).isEqualTo(JSON.readTree(CoreStandIn.golden(sample)));
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/1000/" + what);
    }

    @Test
    void links_a_twin() {
        CORE.answersWith(Reply.golden(200, "LinkedTwin"));
        var twin = CoreStandIn.golden("LinkTwin");
        assertThat(post("/v1/carnets/1000/twin", "t1", twin).status()).isEqualTo(200);
        assertThat(CORE.onlyAsked().key()).isEqualTo("t1");
        assertThat(JSON.readTree(CORE.onlyAsked().body())).isEqualTo(JSON.readTree(twin));
        assertThat(post("/v1/carnets/1000/twin", "t2", "{}").rule("carnet")).isEqualTo("NotBlank");
    }

    @Test
    void passes_on_an_amendment_with_the_version_that_was_read() {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var carnet = CoreStandIn.golden("IssueCarnet");
        var answer = send(request("/v1/carnets/1000/amendments", SWISS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a1")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString(carnet)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(CORE.onlyAsked().path()).isEqualTo("/core/v1/association/carnets/1000/amendments");
        assertThat(JSON.readTree(CORE.onlyAsked().body())).isEqualTo(JSON.readTree(carnet));
        assertThat(post("/v1/carnets/1000/amendments", "a2", carnet).status()).isEqualTo(428);
    }

    @Test
    void shows_the_activity_in_the_time_of_the_office() {
        CORE.answersWith(new Reply(200, pageOf("ActivityEntry")));
        var answer = get("/v1/carnets/1000/activity?after=1&limit=5");
        assertThat(answer.body().path("rows").get(0)).isEqualTo(JSON.readTree(CoreStandIn.golden("ActivityEntry")));
        assertThat(CORE.onlyAsked().query()).isEqualTo("after=1&limit=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "block", "unblock", "discharge"})
    void acts_with_a_reason_and_a_key(String act) {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var answer = post("/v1/carnets/1000/" + act, "act-" + act, REASON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("id").asInt()).isEqualTo(1000);
        var asked = CORE.onlyAsked();
        assertThat(asked.path()).isEqualTo("/core/v1/association/carnets/1000/" + act);
        assertThat(asked.key()).isEqualTo("act-" + act);
        assertThat(JSON.readTree(asked.body())).isEqualTo(JSON.readTree(REASON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "block", "unblock", "discharge"})
    void needs_a_reason_of_bounded_length(String act) {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var path = "/v1/carnets/1000/" + act;
        assertThat(post(path, "r1", "{\"reason\":\" \"}").rule("reason")).isEqualTo("NotBlank");
        assertThat(post(path, "r2", "{}").rule("reason")).isEqualTo("NotBlank");
        assertThat(post(path, "r3", reasonOf(2_001)).rule("reason")).isEqualTo("Size");
        assertThat(CORE.asked()).isEmpty();
        assertThat(post(path, "r4", reasonOf(2_000)).status()).isEqualTo(200);
    }

    private static String reasonOf(int characters) {
        return "{\"reason\":\"" + "r".repeat(characters) + "\"}";
    }

    @Test
    void adds_sets() {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        var sets = "{\"exportation\":1,\"importation\":2,\"reExportation\":2,\"reImportation\":1,\"transit\":0}";
        assertThat(post("/v1/carnets/1000/sets", "s1", sets).status()).isEqualTo(200);
        assertThat(JSON.readTree(CORE.onlyAsked().body())).isEqualTo(JSON.readTree(sets));
    }

    @ParameterizedTest
    @CsvSource({
        "cancellation, 409, in-use",
        "unblock, 409, not-blocked",
        "block, 422, key-reused",
        "discharge, 409, discharged"
    })
    void passes_on_the_rule_that_refuses(String act, int status, String code) {
        CORE.answersWith(Reply.problem(status, code));
        var answer = post("/v1/carnets/1000/" + act, "x", REASON);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("detail").asString()).isEqualTo("From core.");
    }

    static Stream<String> addressesOfOneCarnet() {
        return Stream.of("", "/signature", "/standing", "/activity", "/replacement", "/twin");
    }

    @ParameterizedTest
    @MethodSource("addressesOfOneCarnet")
    void tells_nothing_of_another_associations_carnet(String address) {
        var german = TestTokens.association("DE-DIHK", "DE").bearer();
        CORE.answersBy(asked ->
                asked.token().equals(german) ? Reply.problem(404, "not-found") : Reply.golden(200, "CarnetSummary"));
        var answer = send(request("/v1/carnets/1000" + address, german).GET());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancellation", "block", "unblock", "discharge", "sets"})
    void does_nothing_to_another_associations_carnet(String act) {
        var german = TestTokens.association("DE-DIHK", "DE").bearer();
        CORE.answersBy(asked ->
                asked.token().equals(german) ? Reply.problem(404, "not-found") : Reply.golden(200, "CarnetSummary"));
        var body = act.equals("sets")
                ? "{\"exportation\":1,\"importation\":0,\"reExportation\":0,\"reImportation\":0,\"transit\":0}"
                : REASON;
        var answer = send(request("/v1/carnets/1000/" + act, german)
                .header("Idempotency-Key", "g1")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/carnets/x/standing",
                "/v1/carnets/0/standing",
                "/v1/carnets/1000/activity?after=-1",
                "/v1/carnets/1000/activity?after=z",
                "/v1/carnets?status=LOST",
                "/v1/carnets?limit=many"
            })
    void names_a_parameter_that_is_not_of_its_type(String path) {
        var answer = get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-input");
        assertThat(answer.body().path("errors")).hasSize(1);
    }

    @Test
    void answers_problems_also_where_there_is_nothing() {
        assertThat(get("/v1/carnets/1000/nonsense").code()).isEqualTo("not-found");
        assertThat(get("/v2/carnets").code()).isEqualTo("not-found");
        assertThat(send(request("/v1/carnets/1000", SWISS).DELETE()).code()).isEqualTo("method-not-allowed");
    }
}
