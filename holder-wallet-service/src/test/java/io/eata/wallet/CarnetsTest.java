package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.wallet.entry.Wallet;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CarnetsTest extends WalletTest {

    @Test
    void adds_a_carnet_by_its_number_and_pin() {
        var account = account();
        var answer = account.add(CoreStandIn.numberOf(1000), CoreStandIn.PIN);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/wallet/v1/carnets/1000");
        assertThat(answer.body().path("carnetId").asLong()).isEqualTo(1000);
        assertThat(answer.body().path("validUntil").asString()).isEqualTo("2027-11-21");
        var asked = CORE.server().asked().getFirst();
        assertThat(asked.subject()).isEqualTo(account.subject());
        assertThat(Account.JSON.readTree(asked.body()).path("pin").asString()).isEqualTo(CoreStandIn.PIN);
    }

    @Test
    void adds_a_carnet_by_its_id_and_knows_when_it_is_there_already() {
        var account = account();
        assertThat(account.add("1001", CoreStandIn.PIN).status()).isEqualTo(201);
        assertThat(account.add("1001", CoreStandIn.PIN).status()).isEqualTo(200);
        assertThat(account.get("/v1/carnets").body().path("rows")).hasSize(1);
    }

    @Test
    void answers_alike_for_an_unknown_carnet_and_a_wrong_pin() {
        var account = account();
        var unknown = account.add("9999", CoreStandIn.PIN);
        var wrong = account.add("1000", "000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("no-such-carnet-or-pin");
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(account.get("/v1/carnets").body().path("rows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"carnet\":\"\",\"pin\":\"042917\"}",
                "{\"carnet\":\"1000\",\"pin\":\"42917\"}",
                "{\"carnet\":\"1000\",\"pin\":\"04291a\"}",
                "{\"carnet\":\"1000\",\"pin\":\"042917\",\"account\":\"another\"}",
                "{\"carnet\":\"0000000000000000000000000000001\",\"pin\":\"042917\"}"
            })
    void refuses_what_is_no_carnet_and_pin_without_asking_core(String body) {
        assertThat(account().post("/v1/carnets", body).status()).isEqualTo(400);
        assertThat(CORE.server().asked()).isEmpty();
    }

    @Test
    void refuses_a_body_beyond_anything_that_a_wallet_sends() {
        var answer = account().post("/v1/carnets", "{\"carnet\":\"" + "1".repeat(200_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void lists_carnets_newest_first_page_by_page() {
        var account = account();
        LongStream.range(1010, 1015).forEach(account::carrying);
        var seen = new ArrayList<Long>();
        String path = "/v1/carnets?limit=2";
        while (!path.isEmpty()) {
            var page = account.get(path).body();
            assertThat(page.path("rows")).hasSizeLessThanOrEqualTo(2);
            page.path("rows").forEach(row -> seen.add(row.path("carnetId").asLong()));
            var next = page.path("next").asString("");
            path = next.isEmpty() ? "" : "/v1/carnets?limit=2&cursor=" + next;
        }
        assertThat(seen).containsExactly(1014L, 1013L, 1012L, 1011L, 1010L);
    }

    @Test
    void lists_carnets_also_while_core_is_away() {
        var account = account().carrying(1000);
        CORE.server().isAway(true);
        assertThat(account.get("/v1/carnets").body().path("rows")).hasSize(1);
    }

    @Test
    void refuses_a_cursor_that_is_none() {
        assertThat(account().get("/v1/carnets?cursor=nonsense").rule("cursor")).isEqualTo("Cursor");
        assertThat(account().get("/v1/carnets?cursor=" + "A".repeat(101)).rule("cursor"))
                .isEqualTo("Size");
    }

    @Test
    void shows_what_core_knows_of_a_carnet() {
        var answer = account().carrying(1000).get("/v1/carnets/1000");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/carnet/status").asString()).isEqualTo("ACTIVATED");
        assertThat(answer.body().at("/carnet/setsLeft/exportation").asInt()).isEqualTo(1);
        assertThat(answer.body().path("addedAt").asString()).isNotBlank();
    }

    @Test
    void shows_the_activity_of_one_carnet_in_the_time_of_the_office() {
        var answer = account().carrying(1000).get("/v1/carnets/1000/activity?after=0");
        assertThat(answer.body().path("rows").get(0)).isEqualTo(CoreStandIn.golden("ActivityEntry"));
    }

    @Test
    void shows_what_stands_in_for_a_carnet_and_how_it_ended() {
        var account = account().carrying(1000);
        var replacement = account.get("/v1/carnets/1000/replacement").body();
        assertThat(replacement.path("steps")).hasSize(2);
        assertThat(replacement.at("/steps/1/state").asString()).isEqualTo("OPEN");
        assertThat(account.get("/v1/carnets/1000/discharge")
                        .body()
                        .path("carnetId")
                        .asLong())
                .isEqualTo(1000);
        assertThat(account.get("/v1/carnets/1000")
                        .body()
                        .at("/carnet/twin/number")
                        .asString())
                .isEqualTo("CHTA00000134");
        var neighbour = account();
        assertThat(neighbour.get("/v1/carnets/1000/replacement").status()).isEqualTo(404);
        assertThat(neighbour.get("/v1/carnets/1000/discharge").status()).isEqualTo(404);
    }

    @Test
    void takes_a_carnet_out_and_lets_it_in_again_with_its_pin() {
        var account = account().carrying(1000);
        assertThat(account.delete("/v1/carnets/1000").status()).isEqualTo(204);
        assertThat(account.get("/v1/carnets/1000").code()).isEqualTo("not-found");
        assertThat(account.delete("/v1/carnets/1000").status()).isEqualTo(404);
        assertThat(account.add("1000", "000000").status()).isEqualTo(404);
        assertThat(account.add("1000", CoreStandIn.PIN).status()).isEqualTo(201);
    }

    @Test
    void takes_a_thousand_carnets_and_not_one_more() throws Exception {
        var account = account();
        sql("""
                insert into wallet_entry (account, carnet_id, number, association, home_country, issue_date, valid_until, items, added_at)
                select '%s', n, 'X', 'X', 'CH', now(), now(), 1, now() from generate_series(1, %d) n""".formatted(account.subject(), Wallet.MOST - 1));
        assertThat(account.add("1001", CoreStandIn.PIN).status()).isEqualTo(201);
        var answer = account.add("1002", CoreStandIn.PIN);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("too-many");
    }

    @Test
    void says_so_when_core_is_away() {
        CORE.server().isAway(true);
        var answer = account().add("1000", CoreStandIn.PIN);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("core-unreachable");
    }

    @Test
    void are_signed_at_core_with_the_key_and_digest_that_were_sent() {
        var account = account().carrying(1000);
        var answer = account.post("/v1/carnets/1000/signature", CoreStandIn.golden("SignCarnet"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("Idempotency-Key")).isEqualTo("NotNull");

        answer = account.send(account.request("/v1/carnets/1000/signature")
                .header("Idempotency-Key", "sign-1")
                .POST(BodyPublishers.ofString(CoreStandIn.golden("SignCarnet").toString())));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(CoreStandIn.golden("CarnetSignature"));
        assertThat(JsonMapper.shared().readTree(CORE.server().asked().getLast().body()))
                .isEqualTo(CoreStandIn.golden("SignCarnet"));
        assertThat(account.get("/v1/carnets/1000/signature").body()).isEqualTo(CoreStandIn.golden("CarnetSignature"));
    }
}
