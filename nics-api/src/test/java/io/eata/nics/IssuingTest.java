package io.eata.nics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.nics.CoreStandIn.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class IssuingTest extends NicsTest {

    private static ObjectNode order() {
        return (ObjectNode) JSON.readTree(CoreStandIn.golden("IssueCarnet"));
    }

    private static ObjectNode orderOf(int items, String description) {
        var order = order();
        var list = order.putArray("items");
        for (int i = 1; i <= items; i++) {
            list.addObject()
                    .put("number", i)
                    .put("description", description)
                    .put("pieces", 1)
                    .put("value", 12.5);
        }
        return order;
    }

    @Test
    void answers_with_the_id_the_pin_and_where_the_carnet_is() {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));
        var answer = post("/v1/carnets", "key-1", order().toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(JSON.readTree(CoreStandIn.golden("IssuedCarnet")));
        assertThat(answer.header("Location")).isEqualTo("/nics/v1/carnets/1000");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void sends_to_core_what_the_association_sent_with_its_own_token_and_key() {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));
        post("/v1/carnets", "key-2", order().toString());
        var asked = CORE.onlyAsked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/core/v1/association/carnets");
        assertThat(asked.token()).isEqualTo(SWISS);
        assertThat(asked.key()).isEqualTo("key-2");
        assertThat(JSON.readTree(asked.body())).isEqualTo(order());
    }

    @Test
    void passes_on_what_core_refuses() {
        CORE.answersWith(Reply.problem(409, "number-taken"));
        var answer = post("/v1/carnets", "key-3", order().toString());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("number-taken");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void needs_an_idempotency_key() {
        var answer = send(request("/v1/carnets", SWISS).POST(BodyPublishers.ofString(order().toString())));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("Idempotency-Key")).isEqualTo("NotNull");
    }

    @ParameterizedTest
    @CsvSource({"100, 201", "101, 400"})
    void takes_an_idempotency_key_of_at_most_a_hundred_characters(int length, int status) {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));
        assertThat(post("/v1/carnets", "k".repeat(length), order().toString()).status())
                .isEqualTo(status);
    }

    @Test
    void names_the_field_and_the_rule_that_it_breaks() {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));
        var order = orderOf(50, "Tripod");
        ((ObjectNode) order.path("items").get(41)).put("value", -1);
        ((ObjectNode) order.path("holder")).put("country", "Switzerland");
        order.remove("intendedUse");
        var answer = post("/v1/carnets", "key-4", order.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-input");
        assertThat(answer.rule("items[41].value")).isEqualTo("DecimalMin");
        assertThat(answer.rule("holder.country")).isEqualTo("Pattern");
        assertThat(answer.rule("intendedUse")).isEqualTo("NotNull");
        assertThat(CORE.asked()).isEmpty();
    }

    @Test
    void names_a_property_that_it_does_not_know() {
        var order = order();
        ((ObjectNode) order.path("items").get(1)).put("colour", "red");
        var answer = post("/v1/carnets", "key-5", order.toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("items[1].colour")).isEqualTo("Unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/format | \"VELLUM\" | format",
                "/issueDate | \"yesterday\" | issueDate",
                "/items/0/pieces | 1.5 | items[0].pieces",
                "/items/0/value | \"much\" | items[0].value",
                "/sets/transit | -1 | sets",
                "/representatives | {} | representatives"
            })
    void names_a_value_of_the_wrong_type(String pointer, String value, String field) {
        var order = order();
        int slash = pointer.lastIndexOf('/');
        var parent = (ObjectNode) order.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), JSON.readTree(value));
        var answer = post("/v1/carnets", "key-6", order.toString());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-input");
        assertThat(answer.rule(field)).as(answer.response().body()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{", "[]", "null", "{\"number\":\"CHTA0000013", "{} {}", "\"text\""})
    void says_that_it_cannot_read_what_is_no_order(String body) {
        var answer = post("/v1/carnets", "key-7", body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void takes_a_carnet_of_ten_thousand_items_with_long_descriptions() {
        CORE.answersWith(Reply.golden(201, "IssuedCarnet"));
        var answer =
                post("/v1/carnets", "key-8", orderOf(10_000, "x".repeat(1_000)).toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat((ArrayNode) JSON.readTree(CORE.onlyAsked().body()).path("items"))
                .hasSize(10_000);
    }

    @Test
    void refuses_one_item_more() {
        var answer = post("/v1/carnets", "key-9", orderOf(10_001, "Tripod").toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("items")).isEqualTo("Size");
    }

    @Test
    void refuses_a_body_that_announces_to_be_too_large() {
        var answer = post("/v1/carnets", "key-10", " ".repeat(16 * 1024 * 1024 + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void stops_reading_a_body_that_does_not_say_how_long_it_is() {

        var bytes = ("{\"number\":\"CHTA00000133\"" + " ".repeat(17 * 1024 * 1024)).getBytes(UTF_8);
        var answer = send(request("/v1/carnets", SWISS)
                .header("Idempotency-Key", "key-11")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
    }

    @Test
    void refuses_what_nests_too_deep() {
        var answer = post("/v1/carnets", "key-12", "{\"items\":" + "[".repeat(100_000));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void refuses_a_list_of_millions_at_once() {
        var nulls = "null,".repeat(3_000_000) + "null";
        for (var list : new String[] {"items", "territories", "representatives"}) {
            var answer = post("/v1/carnets", "key-15", "{\"" + list + "\":[" + nulls + "]}");
            assertThat(answer.status()).as(list).isEqualTo(400);
        }
    }

    @Test
    void refuses_numbers_that_are_larger_than_any_value() {
        for (var number : new String[] {"1e999999999", "1".repeat(99), "1e-999999999"}) {
            var body = order().toString().replace("18950.0", number);
            var answer = post("/v1/carnets", "key-13", body);
            assertThat(answer.status()).as(number).isEqualTo(400);
            assertThat(answer.rule("items[0].value")).as(number).isEqualTo("Digits");
        }
    }

    @Test
    void says_so_when_core_is_out_of_reach() {
        CORE.answersWith(new Reply(503, ""));
        var answer = post("/v1/carnets", "key-14", order().toString());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("core-unreachable");
    }
}
