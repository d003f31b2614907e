package io.eata.wallet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A holder's account with its wallet app: another subject and another source address for each.
 *
 * @param base address of the service with its context
 * @param token value of the Authorization header, or null for somebody without
 */
record Account(String base, String subject, @Nullable String token, String source) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger SOURCES = new AtomicInteger();

    static Account of(int port) {
        var subject = "holder-" + UUID.randomUUID();
        int source = SOURCES.incrementAndGet();
        return new Account(
                "http://127.0.0.1:" + port + "/wallet",
                subject,
                TestTokens.holder("ALPENFILM").withSubject(subject).bearer(),
                "198.51." + source / 250 + "." + (source % 250 + 1));
    }

    Account from(String address) {
        return new Account(base, subject, token, address);
    }

    Account with(@Nullable String otherToken) {
        return new Account(base, subject, otherToken, source);
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String code() {
            return body().path("code").asString();
        }

        /** The rule that the field breaks, as the problem says. */
        @Nullable String rule(String field) {
            for (var error : body().path("errors")) {
                if (error.path("field").asString().equals(field)) {
                    return error.path("rule").asString();
                }
            }
            return null;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", source);
        return token == null ? request : request.header("Authorization", token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer add(String carnet, String pin) {
        return post("/v1/carnets", JSON.createObjectNode().put("carnet", carnet).put("pin", pin));
    }

    /** Adds a carnet that must be addable. */
    Account carrying(long carnet) {
        var answer = add(Long.toString(carnet), CoreStandIn.PIN);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return this;
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    Answer register(String name, ECKey key) {
        var device = JSON.createObjectNode().put("name", name);
        device.set("publicKey", JSON.readTree(key.toPublicJWK().toJSONString()));
        return post("/v1/devices", device);
    }

    /** Registers a device that must be registrable and answers its id. */
    String device(ECKey key) {
        return register("Phone", key).body().path("id").asString();
    }
}
