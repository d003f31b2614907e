package io.eata.nics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.nics.CoreStandIn.Asked;
import io.eata.nics.CoreStandIn.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BulkTest extends NicsTest {

    private static final int AT_ONCE = 4;

    private static ObjectNode bulkOf(int rows) {
        var bulk = JSON.createObjectNode();
        var carnets = bulk.putArray("carnets");
        for (int row = 0; row < rows; row++) {
            var order = (ObjectNode) JSON.readTree(CoreStandIn.golden("IssueCarnet"));
            carnets.add(order.put("number", "CHTA%08d".formatted(row)));
        }
        return bulk;
    }

    private static ObjectNode row(ObjectNode bulk, int row) {
        return (ObjectNode) bulk.path("carnets").get(row);
    }

    /** Issues under an ID that the number tells, so that a test sees which order got which answer. */
    private static Reply issuing(Asked asked) {
        var number = JSON.readTree(asked.body()).path("number").asString();
        return new Reply(201, """
                {"id":%d,"number":"%s","pin":"042917","status":"ISSUED"}""".formatted(1_000 + Long.parseLong(number.substring(4)), number));
    }

    private static List<String> keysByNumber() {
        return CORE.asked().stream()
                .sorted((a, b) -> numberOf(a).compareTo(numberOf(b)))
                .map(Asked::key)
                .toList();
    }

    private static String numberOf(Asked asked) {
        return JSON.readTree(asked.body()).path("number").asString();
    }

    @Test
    void answers_row_by_row_in_the_order_of_the_request() {
        CORE.answersBy(BulkTest::issuing);
        var answer = post("/v1/carnets/bulk", "bulk-1", bulkOf(25).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("issued").asInt()).isEqualTo(25);
        var rows = (ArrayNode) answer.body().path("rows");
        assertThat(rows).hasSize(25);
        for (int i = 0; i < 25; i++) {
            assertThat(rows.get(i).path("row").asInt()).isEqualTo(i);
            assertThat(rows.get(i).path("issued").path("id").asInt()).isEqualTo(1_000 + i);
        }
        assertThat(CORE.asked()).allMatch(asked -> asked.token().equals(SWISS));
    }

    @Test
    void lets_a_bad_row_fail_alone_and_says_what_is_wrong_with_it() {
        CORE.answersBy(asked -> numberOf(asked).endsWith("3") ? Reply.problem(409, "number-taken") : issuing(asked));
        var bulk = bulkOf(6);
        ((ObjectNode) row(bulk, 1).path("items").get(1)).put("value", -5);
        row(bulk, 2).put("colour", "red");
        row(bulk, 4).put("issueDate", "yesterday");
        ((ArrayNode) bulk.path("carnets")).setNull(5);
        var answer = post("/v1/carnets/bulk", "bulk-2", bulk.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("issued").asInt()).isEqualTo(1);
        assertThat(answer.body().path("refused").asInt()).isEqualTo(5);
        assertThat(problemOf(answer, 0).isMissingNode()).isTrue();
        assertThat(firstErrorOf(answer, 1)).isEqualTo("items[1].value DecimalMin");
        assertThat(firstErrorOf(answer, 2)).isEqualTo("colour Unknown");
        assertThat(problemOf(answer, 3).path("code").asString()).isEqualTo("number-taken");
        assertThat(firstErrorOf(answer, 4)).isEqualTo("issueDate Type");
        assertThat(problemOf(answer, 5).path("status").asInt()).isEqualTo(400);
    }

    private static JsonNode problemOf(Answer answer, int row) {
        return answer.body().path("rows").get(row).path("problem");
    }

    private static String firstErrorOf(Answer answer, int row) {
        var error = problemOf(answer, row).path("errors").get(0);
        return error.path("field").asString() + " " + error.path("rule").asString();
    }

    @Test
    void gives_each_row_a_key_of_its_own_that_is_the_same_when_the_request_is_sent_again() {
        CORE.answersBy(BulkTest::issuing);
        post("/v1/carnets/bulk", "k".repeat(100), bulkOf(5).toString());
        var first = keysByNumber();
        CORE.answersBy(BulkTest::issuing);
        post("/v1/carnets/bulk", "k".repeat(100), bulkOf(5).toString());
        assertThat(keysByNumber()).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates().allMatch(key -> key.length() <= 100);
        CORE.answersBy(BulkTest::issuing);
        post("/v1/carnets/bulk", "another", bulkOf(5).toString());
        assertThat(keysByNumber()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void asks_core_for_a_few_rows_at_a_time() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(AT_ONCE);
        CORE.answersBy(asked -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            await(full);
            now.decrementAndGet();
            return issuing(asked);
        });
        assertThat(post("/v1/carnets/bulk", "bulk-3", bulkOf(40).toString())
                        .body()
                        .path("issued")
                        .asInt())
                .isEqualTo(40);
        assertThat(most.get()).isEqualTo(AT_ONCE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void stops_asking_when_core_is_out_of_reach() {
        CORE.answersWith(new Reply(503, ""));
        var answer = post("/v1/carnets/bulk", "bulk-4", bulkOf(200).toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("refused").asInt()).isEqualTo(200);
        assertThat(answer.body().path("rows"))
                .allMatch(row -> row.path("problem").path("code").asString().equals("core-unreachable"));
        assertThat(CORE.asked()).hasSizeLessThan(50);
    }

    @Test
    void shows_each_result_as_soon_as_it_is_there() throws Exception {
        var lastMayEnd = new CountDownLatch(1);
        CORE.answersBy(asked -> {
            if (numberOf(asked).endsWith("9")) {
                await(lastMayEnd);
            }
            return issuing(asked);
        });
        var request = request("/v1/carnets/bulk", SWISS)
                .header("Idempotency-Key", "bulk-11")
                .POST(HttpRequest.BodyPublishers.ofString(bulkOf(10).toString()));
        try (var http = HttpClient.newHttpClient();
                var body = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            var first = new String(body.readNBytes(60), UTF_8);
            assertThat(first).contains("\"id\":1000");
            lastMayEnd.countDown();
            assertThat(new String(body.readAllBytes(), UTF_8))
                    .contains("\"id\":1009")
                    .endsWith("\"refused\":0}");
        }
    }

    @Test
    void goes_on_when_one_row_meets_something_that_nobody_foresaw() {
        CORE.answersBy(asked -> numberOf(asked).endsWith("1") ? new Reply(500, "what?") : issuing(asked));
        var answer = post("/v1/carnets/bulk", "bulk-5", bulkOf(3).toString());
        assertThat(answer.body().path("issued").asInt()).isEqualTo(2);
        assertThat(problemOf(answer, 1).path("code").asString()).isEqualTo("internal");
    }

    @Test
    void takes_five_hundred_rows_and_not_one_more() {
        CORE.answersBy(BulkTest::issuing);
        assertThat(post("/v1/carnets/bulk", "bulk-6", bulkOf(500).toString())
                        .body()
                        .path("issued")
                        .asInt())
                .isEqualTo(500);
        var answer = post("/v1/carnets/bulk", "bulk-7", bulkOf(501).toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("carnets")).isEqualTo("Size");
    }

    @Test
    void reads_on_behind_a_row_that_is_wrong_deep_inside() {
        CORE.answersBy(BulkTest::issuing);
        var bulk = bulkOf(3);
        ((ObjectNode) row(bulk, 1).path("items").get(0))
                .putObject("pieces")
                .putArray("a")
                .addObject();
        var answer = post("/v1/carnets/bulk", "bulk-9", bulk.toString());
        assertThat(firstErrorOf(answer, 1)).isEqualTo("items[0].pieces Type");
        assertThat(answer.body().path("issued").asInt()).isEqualTo(2);
    }

    @Test
    void refuses_the_whole_when_its_json_breaks_off() {
        CORE.answersBy(BulkTest::issuing);
        var bulk = bulkOf(3).toString();
        assertThat(post("/v1/carnets/bulk", "bulk-10", bulk.substring(0, bulk.length() - 40))
                        .code())
                .isEqualTo("malformed");
        assertThat(CORE.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"carnets\":[]}", "{\"carnets\":null}", "[]", "{\"carnets\":[{}],\"more\":1}"})
    void refuses_what_is_no_bulk(String body) {
        assertThat(post("/v1/carnets/bulk", "bulk-8", body).status()).isEqualTo(400);
    }

    @Test
    void needs_an_idempotency_key() {
        CORE.answersBy(BulkTest::issuing);
        var answer = post("/v1/carnets/bulk", " ", bulkOf(1).toString());
        assertThat(answer.rule("Idempotency-Key")).as(answer.response().body()).isEqualTo("NotBlank");
        assertThat(CORE.asked()).isEmpty();
    }
}
