package io.eata.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The little HTTP server that publishes the key of {@link TestTokens} and answers its token endpoint. */
final class TestIssuer {

    private final Clock clock = Clock.systemUTC();
    private final ECKey key;
    private final HttpServer server;
    private volatile String revocations = revocations(Map.of());

    private TestIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("test-issuer-", 0).factory()));
        server.createContext("/identity/oauth2/jwks", this::publishKeys);
        server.createContext("/identity/oauth2/token", this::answerClient);
        server.createContext("/identity/oauth2/revocations", exchange -> answer(exchange, 200, revocations));
        server.start();
    }

    static TestIssuer running() {
        return Started.ISSUER;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/identity";
    }

    Clock clock() {
        return clock;
    }

    ECKey key() {
        return key;
    }

    void publish(Map<String, Long> issuedUntil) {
        revocations = revocations(issuedUntil);
    }

    private static String revocations(Map<String, Long> issuedUntil) {
        return issuedUntil.entrySet().stream()
                .map(entry -> "\"%s\":%d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{\"issuedUntil\":{", "}}"));
    }

    private void publishKeys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key).toString(true));
    }

    private void answerClient(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        try {
            var token =
                    TestTokens.platform(clientOf(form).toUpperCase(Locale.ROOT)).value();
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}".formatted(token));
        } catch (ParseException e) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        }
    }

    private static String clientOf(String form) throws ParseException {
        var assertion = parameter(form, "client_assertion");
        return assertion.isEmpty()
                ? parameter(form, "client_id")
                : SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
    }

    private static String parameter(String form, String name) {
        return Arrays.stream(form.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static TestIssuer start() {
        try {
            return new TestIssuer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Started {
        static final TestIssuer ISSUER = start();
    }
}
