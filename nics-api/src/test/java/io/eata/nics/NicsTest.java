package io.eata.nics;

import io.eata.platform.test.TestTokens;
import io.eata.platform.test.TrustsTestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running API with a stand-in of core behind it, asked as an association asks it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TrustsTestTokens
abstract class NicsTest {

    static final CoreStandIn CORE = new CoreStandIn();
    static final String SWISS = TestTokens.association("CH-ALLIANCE", "CH").bearer();
    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void whereCoreIs(DynamicPropertyRegistry properties) {
        properties.add("eata.core-url", CORE::url);
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {

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
        return send(request(path, SWISS).GET());
    }

    Answer post(String path, String key, String body) {
        return send(request(path, SWISS).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nics" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", token);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
