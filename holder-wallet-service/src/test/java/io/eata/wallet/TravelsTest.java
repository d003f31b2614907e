package io.eata.wallet;

import static io.eata.wallet.Account.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.wallet.Account.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class TravelsTest extends WalletTest {

    private static final String TRAVELS = "/v1/carnets/1000/travels";

    private static ObjectNode plan() {
        return CoreStandIn.golden("PrepareTravel");
    }

    private static Answer prepare(Account account, ObjectNode plan) {
        return account.send(account.request(TRAVELS)
                .header("Idempotency-Key", "travel-1")
                .POST(BodyPublishers.ofString(plan.toString())));
    }

    private static Answer edit(Account account, String travel, @Nullable String version) {
        var request = account.request(TRAVELS + "/" + travel)
                .PUT(BodyPublishers.ofString(plan().put("nickname", "Edited").toString()));
        return account.send(version == null ? request : request.header("If-Match", version));
    }

    private static String idOf(Answer travel) {
        return travel.body().path("id").asString();
    }

    @Test
    void are_prepared_by_core_with_the_holders_key_and_token() {
        var account = account().carrying(1000);
        var answer = prepare(account, plan());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/wallet/v1/carnets/1000/travels/" + idOf(answer));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.body().path("declarations")).hasSize(2);
        var asked = CORE.server().asked().getLast();
        assertThat(asked.key()).isEqualTo("travel-1");
        assertThat(asked.subject()).isEqualTo(account.subject());
        assertThat(JSON.readTree(asked.body())).isEqualTo(plan());
    }

    @Test
    void are_listed_and_shown() {
        var account = account().carrying(1000);
        var travel = idOf(prepare(account, plan()));
        var page = account.get(TRAVELS + "?limit=5").body().path("rows");
        assertThat(page.valueStream().map(it -> it.path("id").asString())).contains(travel);
        var one = account.get(TRAVELS + "/" + travel);
        assertThat(one.body().at("/plan/nickname").asString()).isEqualTo("Berlin shoot");
        assertThat(one.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void are_edited_in_the_version_that_was_read() {
        var account = account().carrying(1000);
        var travel = idOf(prepare(account, plan()));
        var edited = edit(account, travel, "\"1\"");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(edit(account, travel, "\"1\"").code()).isEqualTo("version-mismatch");
        assertThat(edit(account, travel, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void are_not_edited_without_a_version() {
        var account = account().carrying(1000);
        var answer = edit(account, idOf(prepare(account, plan())), null);
        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.code()).isEqualTo("version-required");
    }

    @Test
    void are_deleted() {
        var account = account().carrying(1000);
        var travel = idOf(prepare(account, plan()));
        assertThat(account.delete(TRAVELS + "/" + travel).status()).isEqualTo(204);
        assertThat(account.get(TRAVELS + "/" + travel).status()).isEqualTo(404);
    }

    @Test
    void need_an_idempotency_key() {
        var answer = account().carrying(1000).post(TRAVELS, plan());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("Idempotency-Key")).isEqualTo("NotNull");
    }

    @ParameterizedTest
    @CsvSource({
        "nickname, '', NotBlank",
        "from, Switzerland, Pattern",
        "items, '', NotBlank",
        "declarant, '', Size",
        "transport, ROCKET, Type",
        "luggage, many, Unknown"
    })
    void name_the_field_that_breaks_a_rule(String field, String value, String rule) {
        var answer = prepare(account().carrying(1000), plan().put(field, value));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule(field)).isEqualTo(rule);
    }

    @Test
    void take_a_selection_of_ten_thousand_characters() {
        var account = account().carrying(1000);
        assertThat(prepare(account, plan().put("items", "1,".repeat(4_999) + "10"))
                        .status())
                .isEqualTo(201);
        assertThat(prepare(account, plan().put("items", "1,".repeat(5_000) + "1"))
                        .rule("items"))
                .isEqualTo("Size");
    }

    @Test
    void come_back_with_receipts_that_tell_the_holder_the_cancellation_code() {
        var answer = account().carrying(1000).get("/v1/carnets/1000/transactions/2/receipt");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(CoreStandIn.golden("Receipt"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
