package io.eata.wallet;

import static io.eata.wallet.Account.JSON;
import static io.eata.wallet.Account.newKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.eata.platform.keys.KeyRings;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DocumentTest extends WalletTest {

    @Autowired
    private KeyRings rings;

    private static String pathOf(long carnet, String device) {
        return "/v1/carnets/" + carnet + "/document?device=" + device;
    }

    private static JWSObject open(JsonNode sealed, ECKey key) throws Exception {
        var jwe = JWEObject.parse(sealed.path("jwe").asString());
        jwe.decrypt(new ECDHDecrypter(key));
        return JWSObject.parse(jwe.getPayload().toString());
    }

    @Test
    void is_opened_by_the_devices_private_key_and_shows_that_core_signed_it() throws Exception {
        var key = newKey();
        var account = account().carrying(1000);
        var answer = account.get(pathOf(1000, account.device(key)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("keyId").asString())
                .isEqualTo(key.computeThumbprint().toString());
        var signed = open(answer.body(), key);
        var signer = rings.ring("document-signing").current().toECKey();
        assertThat(signed.verify(new ECDSAVerifier(signer.toPublicJWK()))).isTrue();
        var expected = CoreStandIn.golden("CarnetDocument").put("number", CoreStandIn.numberOf(1000));
        assertThat(JSON.readTree(signed.getPayload().toString())).isEqualTo(expected);
    }

    @Test
    void says_nothing_in_the_open() {
        var account = account().carrying(1000);
        var answer = account.get(pathOf(1000, account.device(newKey())));
        assertThat(answer.text()).doesNotContain("Alpenfilm", "Cinema");
        assertThat(answer.header("Cache-Control")).contains("private");
    }

    @Test
    void is_opened_by_no_other_device() {
        var account = account().carrying(1000);
        var sealed = account.get(pathOf(1000, account.device(newKey()))).body();
        assertThatThrownBy(() -> open(sealed, newKey())).isInstanceOf(JOSEException.class);
    }

    @Test
    void is_not_sent_again_while_its_version_is_the_same() {
        var account = account().carrying(1000);
        var path = pathOf(1000, account.device(newKey()));
        var tag = account.get(path).header("ETag");
        assertThat(tag).isEqualTo("W/\"1\"");
        var same =
                account.send(account.request(path).header("If-None-Match", tag).GET());
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.response().body()).isEmpty();
        CORE.amendsTo(2);
        var amended =
                account.send(account.request(path).header("If-None-Match", tag).GET());
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void is_not_for_a_neighbours_device() {
        var neighboursDevice = account().device(newKey());
        assertThat(account().carrying(1000).get(pathOf(1000, neighboursDevice)).code())
                .isEqualTo("not-found");
        assertThat(CORE.server().asked()).hasSize(1); // to add the carnet
    }

    @Test
    void is_not_for_a_neighbour() {
        account().carrying(1000);
        var neighbour = account();
        assertThat(neighbour.get(pathOf(1000, neighbour.device(newKey()))).status())
                .isEqualTo(404);
    }

    @Test
    void is_not_for_a_device_that_was_revoked() {
        var account = account().carrying(1000);
        var device = account.device(newKey());
        account.delete("/v1/devices/" + device);
        assertThat(account.get(pathOf(1000, device)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?device=x", "", "?device="})
    void needs_a_device(String query) {
        assertThat(account()
                        .carrying(1000)
                        .get("/v1/carnets/1000/document" + query)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void does_not_find_an_unknown_device() {
        assertThat(account()
                        .carrying(1000)
                        .get(pathOf(1000, UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void comes_from_a_proxy_while_core_is_away() throws Exception {
        var key = newKey();
        var account = account().carrying(1000);
        var device = account.device(key);
        CORE.server().isAway(true);
        var answer = account.get(pathOf(1000, device));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(open(answer.body(), key).getPayload().toString()).contains("Cinema camera");
    }

    @Test
    void comes_from_the_next_proxy_while_the_first_is_away_too() {
        var account = account().carrying(1000);
        var device = account.device(newKey());
        CORE.server().isAway(true);
        for (var first : new StandIn[] {PROXY_1, PROXY_2, PROXY_1}) {
            PROXY_1.isAway(first == PROXY_1);
            PROXY_2.isAway(first == PROXY_2);
            assertThat(account.get(pathOf(1000, device)).status()).isEqualTo(200);
        }
    }

    @Test
    void asks_the_proxy_with_the_holders_own_token() {
        var account = account().carrying(1000);
        CORE.server().isAway(true);
        account.get("/v1/carnets/1000/standing");
        var asked = PROXY_1.asked().isEmpty() ? PROXY_2.asked() : PROXY_1.asked();
        assertThat(asked.getFirst().subject()).isEqualTo(account.subject());
    }

    @Test
    void is_out_of_reach_when_nobody_is_there() {
        var account = account().carrying(1000);
        var device = account.device(newKey());
        CORE.server().isAway(true);
        PROXY_1.isAway(true);
        PROXY_2.isAway(true);
        var answer = account.get(pathOf(1000, device));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("core-unreachable");
    }

    @Test
    void asks_no_proxy_for_what_core_refuses() throws Exception {
        var account = account();
        sql("""
                insert into wallet_entry (account, carnet_id, number, association, home_country, issue_date, valid_until, items, added_at)
                values ('%s', 1500, 'X', 'X', 'CH', now(), now(), 1, now())""".formatted(account.subject()));
        assertThat(account.get(pathOf(1500, account.device(newKey()))).status()).isEqualTo(404);
        assertThat(PROXY_1.asked()).isEmpty();
        assertThat(PROXY_2.asked()).isEmpty();
    }

    @Test
    void comes_with_a_standing_that_says_whose_it_is_and_how_old() {
        var account = account().carrying(1000);
        var standing = account.get("/v1/carnets/1000/standing").body();
        assertThat(standing).isEqualTo(CoreStandIn.golden("StandingView"));
        CORE.server().isAway(true);
        var older = account.get("/v1/carnets/1000/standing").body();
        assertThat(older.path("source").asString()).isEqualTo("REPLICA");
        assertThat(older.path("ageSeconds").asInt()).isEqualTo(42);
    }
}
