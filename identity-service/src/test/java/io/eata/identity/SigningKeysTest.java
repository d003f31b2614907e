package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class SigningKeysTest {

    private final Client nics = Client.machine("nics-ch");
    private final JWKSet before = DemoKeys.readRing();
    private final Browser http;

    SigningKeysTest(@LocalServerPort int port) {
        http = new Browser(port);
    }

    @AfterEach
    void putTheKeysBack() {
        DemoKeys.writeRing(before.toString(false));
    }

    @Test
    void the_first_key_of_the_ring_signs_and_all_are_published_without_their_secrets() {
        var first = DemoKeys.fresh();
        DemoKeys.writeRing(first, DemoKeys.fresh());
        assertThat(nics.tokens(http).accessJwt().getHeader().getKeyID()).isEqualTo(first.getKeyID());
        assertThat(published().size()).isEqualTo(2);
        assertThat(published().containsNonPublicKeys()).isFalse();
    }

    @Test
    void keys_are_exchanged_without_a_failed_request() throws Exception {
        var exchanged = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var clients = new ArrayList<Future<Integer>>();
            for (var client = 0; client < 3; client++) {
                clients.add(threads.submit(() -> {
                    var served = 0;
                    while (!exchanged.get()) {
                        verify(nics.tokens(http));
                        served++;
                    }
                    return served;
                }));
            }
            for (var exchange = 0; exchange < 5; exchange++) {
                var old = (ECKey) DemoKeys.readRing().getKeys().getFirst();
                var next = DemoKeys.fresh();
                DemoKeys.writeRing(next, old);
                assertThat(nics.tokens(http).accessJwt().getHeader().getKeyID()).isEqualTo(next.getKeyID());
            }
            exchanged.set(true);
            for (var client : clients) {
                assertThat(client.get()).isPositive();
            }
        }
    }

    @Test
    void a_token_of_the_old_key_is_good_after_the_exchange_and_void_once_the_key_is_gone() {
        var old = (ECKey) DemoKeys.readRing().getKeys().getFirst();
        var tokens = Client.wallet().tokens(http, "holder@film.example");
        var next = DemoKeys.fresh();
        DemoKeys.writeRing(next, old);
        verify(tokens);
        assertThat(userInfo(tokens)).isEqualTo(200);
        DemoKeys.writeRing(next);
        assertThat(userInfo(tokens)).isEqualTo(401);
    }

    @Test
    void a_ring_that_cannot_be_used_changes_nothing() {
        var keyInForce = nics.tokens(http).accessJwt().getHeader().getKeyID();
        for (var broken : new String[] {
            "{\"keys\":[",
            "{\"keys\":[]}",
            new JWKSet(DemoKeys.fresh().toPublicJWK()).toString(),
            "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"secret\"}]}"
        }) {
            DemoKeys.writeRing(broken);
            assertThat(nics.tokens(http).accessJwt().getHeader().getKeyID())
                    .as(broken)
                    .isEqualTo(keyInForce);
        }
        assertThat(published().getKeyByKeyId("secret")).isNull();
    }

    private void verify(Client.Tokens tokens) {
        try {
            var jwt = tokens.accessJwt();
            var key = published().getKeyByKeyId(jwt.getHeader().getKeyID());
            assertThat(key).as("published key").isNotNull();
            assertThat(jwt.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private int userInfo(Client.Tokens tokens) {
        return http.with("Authorization", "Bearer " + tokens.access())
                .get("/userinfo")
                .statusCode();
    }

    private JWKSet published() {
        var answer = http.get("/oauth2/jwks");
        try {
            assertThat(answer.statusCode()).isEqualTo(200);
            return JWKSet.parse(answer.body());
        } catch (ParseException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
