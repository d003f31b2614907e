package io.eata.platform.problems;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.platform.test.TrustsTestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens that are bound to a key (RFC 9449): stolen, they are worth nothing. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:platform-defaults.yaml",
            "eata.max-request=1KB",
            "eata.revocations-every=PT0.05S"
        })
@TrustsTestTokens
class BoundTokensTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ECKey key = key();
    private final String token = bound(TestTokens.officer("EU", "DE"), key).value();

    @LocalServerPort
    private int port;

    @Test
    void a_bound_token_is_good_with_a_proof_for_this_very_request() throws Exception {
        assertThat(get("DPoP", token, proof(key, "GET", url(), token))).isEqualTo(200);
    }

    @Test
    void a_stolen_token_without_a_proof_is_refused_also_as_a_bearer_token() throws Exception {
        assertThat(get("DPoP", token, null)).isEqualTo(401);
        assertThat(get("Bearer", token, null)).isEqualTo(401);
        assertThat(get("Bearer", token, proof(key, "GET", url(), token))).isEqualTo(401);
    }

    @Test
    void a_proof_is_good_once() throws Exception {
        var proof = proof(key, "GET", url(), token);
        assertThat(get("DPoP", token, proof)).isEqualTo(200);
        assertThat(get("DPoP", token, proof)).isEqualTo(401);
    }

    @Test
    void a_proof_for_another_request_or_token_or_by_another_key_is_refused() throws Exception {
        var other = bound(TestTokens.officer("EU", "FR"), key).value();
        assertThat(get("DPoP", token, proof(key, "POST", url(), token))).isEqualTo(401);
        assertThat(get("DPoP", token, proof(key, "GET", url() + "/more", token)))
                .isEqualTo(401);
        assertThat(get("DPoP", token, proof(key, "GET", "https://elsewhere.example/me", token)))
                .isEqualTo(401);
        assertThat(get("DPoP", token, proof(key, "GET", url(), other))).isEqualTo(401);
        assertThat(get("DPoP", token, proof(key(), "GET", url(), token))).isEqualTo(401);
    }

    @Test
    void an_old_proof_is_refused() throws Exception {
        var old = Clock.systemUTC().instant().minusSeconds(600);
        assertThat(get("DPoP", token, proof(key, "GET", url(), token, old))).isEqualTo(401);
    }

    @Test
    void nothing_is_forced() throws Exception {
        assertThat(get("Bearer", TestTokens.officer("EU", "DE").value(), null)).isEqualTo(200);
    }

    @Test
    void the_address_is_the_one_that_the_client_used_at_the_proxy() throws Exception {
        var proof = proof(key, "GET", "https://eur.eata.example/me", token);
        var answer = http.send(
                request("DPoP", token, proof)
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "eur.eata.example")
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private int get(String scheme, String presented, @Nullable String proof) throws Exception {
        return http.send(request(scheme, presented, proof).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String scheme, String presented, @Nullable String proof) {
        var request = HttpRequest.newBuilder(URI.create(url())).header("Authorization", scheme + " " + presented);
        return proof == null ? request : request.header("DPoP", proof);
    }

    private String url() {
        return "http://127.0.0.1:" + port + "/me";
    }

    private static TestToken bound(TestToken token, ECKey key) {
        try {
            return token.with("cnf", Map.of("jkt", key.computeThumbprint().toString()));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String proof(ECKey key, String method, String url, String token) throws Exception {
        return proof(key, method, url, token, Clock.systemUTC().instant());
    }

    private static String proof(ECKey key, String method, String url, String token, Instant at) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                new JWTClaimsSet.Builder()
                        .jwtID(UUID.randomUUID().toString())
                        .claim("htm", method)
                        .claim("htu", url)
                        .claim("ath", Base64URL.encode(hash).toString())
                        .issueTime(Date.from(at))
                        .build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
