package io.eata.nics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the guide hands out, run as the guide says. */
class GetTokenTest {

    private static final Path PROGRAM = Path.of(System.getProperty("eata.root", ".."), "nics-api/docs/GetToken.java");

    @TempDir
    Path folder;

    private final AtomicReference<Map<String, String>> form = new AtomicReference<>(Map.of());
    private HttpServer identity;
    private volatile int status = 200;

    @BeforeEach
    void startIdentity() throws Exception {
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/identity/oauth2/token", exchange -> {
            try (exchange) {
                form.set(fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                var body = (status == 200
                                ? "{ \"access_token\" : \"the.token\", \"expires_in\": 600 }"
                                : "{\"error\":\"invalid_client\"}")
                        .getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        identity.start();
    }

    @AfterEach
    void stopIdentity() {
        identity.stop(0);
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private String address() {
        return "http://127.0.0.1:" + identity.getAddress().getPort() + "/identity";
    }

    private record Run(int exit, String out, String err) {}

    private Run run(ECKey key) throws Exception {
        var file = Files.writeString(folder.resolve("nics-ch.jwk"), key.toJSONString());
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROGRAM.toString(),
                        address(),
                        file.toString(),
                        "nics-ch")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static ECKey key() throws Exception {
        return new ECKeyGenerator(Curve.P_256).keyID("nics-ch-1").generate();
    }

    @Test
    void prints_the_token_for_a_statement_that_the_client_signed() throws Exception {
        var key = key();
        var run = run(key);
        assertThat(run.out()).as(run.err()).isEqualTo("the.token\n");
        assertThat(form.get())
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_id", "nics-ch")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var assertion = SignedJWT.parse(form.get().get("client_assertion"));
        assertThat(assertion.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("nics-ch-1");
        var claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("nics-ch");
        assertThat(claims.getSubject()).isEqualTo("nics-ch");
        assertThat(claims.getAudience()).containsExactly(address());
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void says_what_identity_says_when_there_is_no_token() throws Exception {
        status = 401;
        var run = run(key());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("401 {\"error\":\"invalid_client\"}\n");
    }
}
