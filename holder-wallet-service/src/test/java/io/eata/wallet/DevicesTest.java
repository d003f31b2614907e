package io.eata.wallet;

import static io.eata.wallet.Account.JSON;
import static io.eata.wallet.Account.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.wallet.device.Devices;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DevicesTest extends WalletTest {

    private static ObjectNode device() {
        var device = JSON.createObjectNode().put("name", "Phone");
        var key = (ObjectNode) JSON.readTree(newKey().toPublicJWK().toJSONString());
        device.set("publicKey", key);
        return device;
    }

    private static List<String> namesOf(Account account) {
        var names = account.get("/v1/devices").body().path("devices");
        return names.valueStream().map(it -> it.path("name").asString()).toList();
    }

    @Test
    void registers_a_device_by_its_public_key() throws Exception {
        var key = newKey();
        var account = account();
        var answer = account.register("Anna's phone", key);
        assertThat(answer.status()).isEqualTo(201);
        var id = answer.body().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/wallet/v1/devices/" + id);
        assertThat(answer.body().path("keyId").asString())
                .isEqualTo(key.computeThumbprint().toString());
        assertThat(account.get("/v1/devices").body().path("devices").get(0)).isEqualTo(answer.body());
    }

    @Test
    void takes_a_key_as_a_browser_exports_it() {
        var device = device();
        var key = (ObjectNode) device.path("publicKey");
        key.put("ext", true).putArray("key_ops");
        assertThat(account().post("/v1/devices", device).status()).isEqualTo(201);
    }

    @Test
    void knows_a_key_that_it_has_already_and_takes_the_new_name() {
        var key = newKey();
        var account = account();
        var first = account.register("Phone", key);
        var second = account.register("Old phone", key);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(namesOf(account)).containsExactly("Old phone");
    }

    @Test
    void lets_two_accounts_share_a_device() {
        var key = newKey();
        assertThat(account().register("Phone", key).status()).isEqualTo(201);
        assertThat(account().register("Phone", key).status()).isEqualTo(201);
    }

    @Test
    void refuses_a_private_key() {
        var device = JSON.createObjectNode().put("name", "Phone");
        device.set("publicKey", JSON.readTree(newKey().toJSONString()));
        var answer = account().post("/v1/devices", device);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("publicKey.d")).isEqualTo("Unknown");
    }

    @Test
    void refuses_a_point_that_is_not_on_the_curve() {
        var device = device();
        ((ObjectNode) device.path("publicKey")).put("y", newKey().getX().toString());
        var answer = account().post("/v1/devices", device);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("publicKey")).isEqualTo("PointOnCurve");
    }

    @Test
    void refuses_a_coordinate_beyond_the_field() {
        var device = device();
        ((ObjectNode) device.path("publicKey")).put("x", "_".repeat(42) + "8");
        assertThat(account().post("/v1/devices", device).rule("publicKey")).isEqualTo("PointOnCurve");
    }

    @Test
    void refuses_a_key_on_another_curve() throws Exception {
        var device = JSON.createObjectNode().put("name", "Phone");
        var key = new ECKeyGenerator(Curve.P_384).generate().toPublicJWK();
        device.set("publicKey", JSON.readTree(key.toJSONString()));
        var answer = account().post("/v1/devices", device);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("publicKey.crv")).isEqualTo("Pattern");
        assertThat(answer.rule("publicKey.x")).isEqualTo("Pattern");
    }

    @ParameterizedTest
    @CsvSource({"kty, RSA", "use, sig", "alg, ECDH-ES", "x, AAAA", "y, '!'", "kid, 201"})
    void names_the_member_that_is_wrong(String member, String value) {
        var device = device();
        ((ObjectNode) device.path("publicKey")).put(member, member.equals("kid") ? "k".repeat(201) : value);
        var answer = account().post("/v1/devices", device);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule("publicKey." + member)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"name\":\"x\"}", "{\"name\":\"x\",\"publicKey\":{}}", "{\"publicKey\":null}", "[]", "{"
            })
    void refuses_what_is_no_device(String body) {
        assertThat(account().post("/v1/devices", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"100, 201", "101, 400", "0, 400"})
    void takes_a_name_of_at_most_a_hundred_characters(int length, int status) {
        assertThat(account().register("n".repeat(length), newKey()).status()).isEqualTo(status);
    }

    @Test
    void takes_ten_devices_and_not_one_more_until_one_is_revoked() {
        var account = account();
        var first = account.device(newKey());
        for (int i = 1; i < Devices.MOST; i++) {
            assertThat(account.register("Device " + i, newKey()).status()).isEqualTo(201);
        }
        var answer = account.register("One more", newKey());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("too-many");
        assertThat(account.delete("/v1/devices/" + first).status()).isEqualTo(204);
        assertThat(account.register("One more", newKey()).status()).isEqualTo(201);
    }

    @Test
    void takes_ten_devices_also_when_thirty_register_at_once() {
        var account = account();
        var keys = IntStream.range(0, 30).mapToObj(i -> newKey()).toList();
        var statuses = keys.parallelStream()
                .map(key -> account.register("Device", key).status())
                .toList();
        assertThat(statuses).containsOnly(201, 409);
        assertThat(namesOf(account)).hasSize(Devices.MOST);
    }

    @Test
    void revokes_a_device_once() {
        var account = account();
        var device = account.device(newKey());
        assertThat(account.delete("/v1/devices/" + device).status()).isEqualTo(204);
        assertThat(account.delete("/v1/devices/" + device).code()).isEqualTo("not-found");
        assertThat(namesOf(account)).isEmpty();
    }

    @Test
    void neither_shows_nor_revokes_a_neighbours_device() {
        var owner = account();
        var device = owner.device(newKey());
        var neighbour = account();
        assertThat(namesOf(neighbour)).isEmpty();
        assertThat(neighbour.delete("/v1/devices/" + device).status()).isEqualTo(404);
        assertThat(namesOf(owner)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "00000000-0000-0000-0000-00000000000g"})
    void names_an_id_that_is_none(String id) {
        assertThat(account().delete("/v1/devices/" + id).rule("device")).isEqualTo("Type");
    }

    @Test
    void does_not_find_a_device_that_nobody_registered() {
        JsonNode problem = account().delete("/v1/devices/" + UUID.randomUUID()).body();
        assertThat(problem.path("status").asInt()).isEqualTo(404);
    }
}
