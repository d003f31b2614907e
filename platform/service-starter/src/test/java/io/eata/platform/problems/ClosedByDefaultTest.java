package io.eata.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.eata.platform.security.TokenNames;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.platform.test.TrustsTestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every service does without a line of its own: close its doors, and answer errors as problems. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:platform-defaults.yaml",
            "eata.max-request=1KB",
            "eata.revocations-every=PT0.05S"
        })
@TrustsTestTokens
class ClosedByDefaultTest {

    private static final String ORDER =
            "{\"name\":\"a\",\"items\":[{\"value\":1}],\"sets\":{\"exportation\":1,\"importation\":0,\"reExportation\":0,\"reImportation\":0,\"transit\":0}}";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void nothing_is_open_without_a_token() throws Exception {
        var answer = get("/me", null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-authenticated\"");
    }

    @Test
    void health_is_open_and_nothing_else_of_the_actuator() throws Exception {
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_the_issuer_names_the_caller() throws Exception {
        var answer = get("/me", TestTokens.officer("EU", "DE").value());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("OFFICER", "CUSTOMS-DE");
    }

    @Test
    void a_token_without_organisation_is_nobodys() throws Exception {
        assertThat(get("/me", TestTokens.token("somebody").value()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_role_is_refused() throws Exception {
        assertThat(get("/issuers", TestTokens.association("CH-ALLIANCE", "CH").value())
                        .statusCode())
                .isEqualTo(200);
        var refused = get("/issuers", TestTokens.officer("CH", "CH").value());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"not-allowed\"");
    }

    @Test
    void a_token_that_is_not_quite_right_is_refused() throws Exception {
        TestToken good = TestTokens.officer("CH", "CH");
        for (String token : List.of(
                good.expired().value(),
                good.with("iss", "http://elsewhere.test").value(),
                good.with("aud", List.of("another")).value(),
                good.without("aud").value(),
                good.signedWith(new ECKeyGenerator(Curve.P_256).keyID("x").generate()),
                unsigned(good.value()),
                "nonsense")) {
            assertThat(get("/me", token).statusCode()).isEqualTo(401);
        }
    }

    /** Whatever a header names, only identity's published keys verify (OWASP ASVS 5.0, 9.1.3). */
    @Test
    void a_token_that_brings_or_names_a_key_of_its_own_is_refused() throws Exception {
        var attackers = new ECKeyGenerator(Curve.P_256).keyID("attackers").generate();
        var claims = JWTParser.parse(TestTokens.officer("CH", "CH").value()).getJWTClaimsSet();
        var known = ((SignedJWT) JWTParser.parse(TestTokens.icc().value()))
                .getHeader()
                .getKeyID();
        var elsewhere = URI.create("https://evil.example/keys");
        for (var header : List.of(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(known),
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("../../etc/passwd"),
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("' or '1'='1"),
                new JWSHeader.Builder(JWSAlgorithm.ES256),
                new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(attackers.toPublicJWK()),
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(known).jwk(attackers.toPublicJWK()),
                new JWSHeader.Builder(JWSAlgorithm.ES256).jwkURL(elsewhere),
                new JWSHeader.Builder(JWSAlgorithm.ES256).x509CertURL(elsewhere))) {
            var jwt = new SignedJWT(header.build(), claims);
            jwt.sign(new ECDSASigner(attackers));
            assertThat(get("/me", jwt.serialize()).statusCode()).isEqualTo(401);
        }
        var symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(known).build(), claims);
        symmetric.sign(new MACSigner(new byte[32]));
        assertThat(get("/me", symmetric.serialize()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_that_was_revoked_is_refused_although_it_was_good_a_moment_ago() throws Exception {
        var token = TestTokens.officer("EU", "FR").value();
        assertThat(get("/me", token).statusCode()).isEqualTo(200);
        var now = Clock.systemUTC().instant().getEpochSecond();
        TestTokens.publishRevocations(Map.of(TokenNames.subject("officer.fr"), now));
        try {
            await().untilAsserted(
                            () -> assertThat(get("/me", token).statusCode()).isEqualTo(401));
            assertThat(get("/me", TestTokens.officer("EU", "DE").value()).statusCode())
                    .isEqualTo(200);
        } finally {
            TestTokens.publishRevocations(Map.of());
        }
        await().untilAsserted(() -> assertThat(get("/me", token).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"","items":[{"value":1}],"sets":{"exportation":1,"importation":0,"reExportation":0,"reImportation":0,"transit":0}} | name           | NotBlank
            {"name":"a","items":[{"value":1},{"value":-1}],"sets":{"exportation":1,"importation":0,"reExportation":0,"reImportation":0,"transit":0}} | items[1].value | DecimalMin
            {"name":"a","items":[{"value":1}],"sets":{"exportation":-1,"importation":0,"reExportation":0,"reImportation":0,"transit":0}} | sets | Range
            {"name":"a","items":[{"value":"x"}]}                      | items[0].value | Type
            {"name":"a","items":[{"value":1}],"colour":"red"}         | colour         | Unknown
            """)
    void bad_input_names_the_field_and_the_rule(String body, String field, String rule) throws Exception {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"invalid-input\"", "\"field\":\"" + field + "\"", "\"rule\":\"" + rule + "\"");
    }

    @Test
    void good_input_passes() throws Exception {
        assertThat(post(ORDER).statusCode()).isEqualTo(200);
    }

    @Test
    void broken_json_is_malformed() throws Exception {
        assertThat(post("{\"name\"").body()).contains("\"code\":\"malformed\"");
        assertThat(post(ORDER + "}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_parameter_out_of_bounds_is_named() throws Exception {
        var answer = get("/open/page?limit=11", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"limit\"", "\"rule\":\"Max\"");
        assertThat(get("/open/page?limit=x", null).body()).contains("\"rule\":\"Type\"");
        assertThat(get("/open/page", null).body()).contains("\"field\":\"limit\"", "\"rule\":\"NotNull\"");
        assertThat(get("/open/page?=1", null).body()).contains("\"code\":\"malformed\"");
    }

    @ParameterizedTest
    @CsvSource({
        "locked, 429, locked-for-a-while",
        "refused, 409, no-set-left",
        "taken, 409, number-taken",
        "broken, 500, internal"
    })
    void failures_have_stable_codes(String how, int status, String code) throws Exception {
        var answer = get("/open/fail/" + how, null);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("secret");
        if (how.equals("locked")) {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("900");
        }
    }

    @Test
    void an_unknown_address_is_not_found_and_a_wrong_method_is_said() throws Exception {
        assertThat(get("/open/nowhere", null).statusCode()).isEqualTo(404);
        assertThat(get("/open/nowhere", null).body()).contains("\"code\":\"not-found\"");
        assertThat(get("/open/orders", null).statusCode()).isEqualTo(405);
        assertThat(get("/open/orders", null).body()).contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void a_body_beyond_the_bound_is_refused_whether_it_announces_its_length_or_not() throws Exception {
        var endless = ("{\"name\":\"a\"" + " ".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        for (var body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(endless),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)))) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open/orders"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "k1")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"too-large\"");
        }
    }

    @Test
    void a_part_that_requires_a_role_is_closed_to_others_before_the_body_is_read() throws Exception {
        for (var token : List.of(
                TestTokens.officer("CH", "CH").value(),
                TestTokens.holder("ALPENFILM").without("org").value())) {
            assertThat(get("/holders/nowhere", token).statusCode()).isEqualTo(403);
        }
        assertThat(get("/holders/nowhere", TestTokens.holder("ALPENFILM").value())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/holders/nowhere", null).statusCode()).isEqualTo(401);
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/open/orders"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k1")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
