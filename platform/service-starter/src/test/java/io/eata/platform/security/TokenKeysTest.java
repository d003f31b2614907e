package io.eata.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.eata.platform.test.TestTokens;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenKeysTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private volatile com.nimbusds.jose.jwk.ECKey key =
            new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer identity =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final JwtDecoder decoder = TokenKeys.decoder(
            TestTokens.ISSUER,
            URI.create("http://127.0.0.1:" + identity.getAddress().getPort() + "/keys"),
            new TokenKeys.Times(SHORT, SHORT, Duration.ZERO, Duration.ofMinutes(1), Duration.ofMillis(40)));

    TokenKeysTest() throws Exception {
        identity.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            var body = new JWKSet(key).toString(true).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        identity.start();
    }

    @AfterEach
    void stop() {
        identity.stop(0);
    }

    @Test
    void goes_on_verifying_with_the_keys_last_seen_while_identity_is_away() {
        var token = TestTokens.officer("EU", "DE").signedWith(key);
        decoder.decode(token);
        int before = asked.get();
        await().untilAsserted(() -> {
            decoder.decode(token);
            assertThat(asked.get()).as("the keys are no longer fresh").isGreaterThan(before);
        });

        identity.stop(0);

        await().during(SHORT.multipliedBy(6))
                .untilAsserted(
                        () -> assertThat(decoder.decode(token).getSubject()).isEqualTo("officer.de"));
    }

    @Test
    void believes_a_new_key_at_once_and_a_withdrawn_one_only_until_the_keys_are_no_longer_fresh() throws Exception {
        var old = key;
        decoder.decode(TestTokens.officer("EU", "DE").signedWith(old));

        key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();

        assertThat(decoder.decode(TestTokens.officer("EU", "DE").signedWith(key))
                        .getSubject())
                .isEqualTo("officer.de");
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> decoder.decode(TestTokens.officer("EU", "DE").signedWith(old)))
                .isInstanceOf(JwtException.class));
    }

    @Test
    void takes_a_key_that_nobody_knows_for_the_tokens_fault() throws Exception {
        decoder.decode(TestTokens.officer("EU", "DE").signedWith(key));
        var unknown = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();

        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(
                            () -> decoder.decode(TestTokens.officer("EU", "DE").signedWith(unknown)))
                    .satisfies(e -> assertThat(e instanceof BadJwtException || TokenKeys.isUnknownKey(e))
                            .isTrue());
        }
    }

    @Test
    void says_that_it_cannot_verify_as_long_as_it_has_seen_no_key() {
        identity.stop(0);

        assertThatThrownBy(() -> decoder.decode(TestTokens.officer("EU", "DE").signedWith(key)))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class)
                .satisfies(e -> assertThat(TokenKeys.isUnknownKey(e)).isFalse());
    }
}
