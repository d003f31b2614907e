package io.eata.journeys.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.contracts.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP as an outside system speaks it. */
public final class Http {

    /** Reads and writes what the platform's interfaces say; properties it does not know are passed over. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Asks for a value. */
    public <T> Answer<T> get(URI address, @Nullable String token, Class<T> type) {
        return exchange("GET", address, token, Content.NONE, Map.of(), JSON.constructType(type));
    }

    /** Asks for a value of a generic type. */
    public <T> Answer<T> get(URI address, @Nullable String token, TypeReference<T> type) {
        return exchange("GET", address, token, Content.NONE, Map.of(), JSON.constructType(type));
    }

    /** Sends a command, with further headers such as an idempotency key. */
    public <T> Answer<T> post(
            URI address, @Nullable String token, Object body, Map<String, String> headers, Class<T> type) {
        var json = new Content("application/json", JSON.writeValueAsBytes(body));
        return exchange("POST", address, token, json, headers, JSON.constructType(type));
    }

    /** Sends a file as it is. */
    public <T> Answer<T> upload(
            URI address, @Nullable String token, byte[] file, Map<String, String> headers, Class<T> type) {
        var content = new Content("application/octet-stream", file);
        return exchange("POST", address, token, content, headers, JSON.constructType(type));
    }

    /** Takes something away; an answer that says anything but that it is gone ends the journey. */
    public void delete(URI address, String token) {
        var response =
                send(request("DELETE", address, token, Content.NONE, Map.of()), HttpResponse.BodyHandlers.discarding());
        if (response.statusCode() >= 300) {
            throw new UnexpectedAnswer(address.getPath() + " answered " + response.statusCode());
        }
    }

    /** Fetches a picture. */
    public InputStream bytes(URI address, String token) {
        HttpResponse<byte[]> response =
                send(request("GET", address, token, Content.NONE, Map.of()), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new UnexpectedAnswer(address.getPath() + " answered " + response.statusCode());
        }
        return new ByteArrayInputStream(response.body());
    }

    private <T> Answer<T> exchange(
            String method,
            URI address,
            @Nullable String token,
            Content body,
            Map<String, String> headers,
            JavaType type) {
        HttpResponse<String> response =
                send(request(method, address, token, body, headers), HttpResponse.BodyHandlers.ofString());
        try {
            if (response.statusCode() < 300) {
                return new Answer<>(response.statusCode(), JSON.<T>readValue(response.body(), type), null);
            }
            return new Answer<>(response.statusCode(), null, JSON.readValue(response.body(), Problem.class));
        } catch (JacksonException e) {
            throw new UnexpectedAnswer(
                    method + " " + address.getPath() + " answered " + response.statusCode() + " with no readable JSON",
                    e);
        }
    }

    private static HttpRequest request(
            String method, URI address, @Nullable String token, Content body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (body.type() != null) {
            request.header("Content-Type", body.type());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return request.build();
    }

    private <B> HttpResponse<B> send(HttpRequest request, HttpResponse.BodyHandler<B> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UnexpectedAnswer(request.uri() + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted", e);
        }
    }

    /** @param type media type; null where nothing is sent */
    private record Content(@Nullable String type, byte[] bytes) {

        private static final Content NONE = new Content(null, new byte[0]);
    }
}
