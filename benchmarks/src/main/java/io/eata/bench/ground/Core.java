package io.eata.bench.ground;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Core over HTTP, with as little work on this side as possible: what a client costs would be put down to the platform. */
public final class Core {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TIMEOUT_MILLIS = 30_000;

    private final String address;

    static {
        System.setProperty("http.maxConnections", "256");
    }

    Core(String address) {
        this.address = address;
    }

    /** A body, ready to be sent. */
    public static byte[] body(Map<String, ?> fields) {
        return JSON.writeValueAsBytes(fields);
    }

    /** Sends a command under a key of its own and leaves the answer unread but for its status and its bytes. */
    public byte[] post(String path, String token, byte[] body) throws IOException {
        var request = request(path, token);
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(body.length);
        request.setRequestProperty("Content-Type", "application/json");
        request.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        try (var out = request.getOutputStream()) {
            out.write(body);
        }
        return answer(request);
    }

    public byte[] get(String path, String token) throws IOException {
        return answer(request(path, token));
    }

    /** The answer as JSON, for what is prepared and not measured. */
    public JsonNode ask(String path, String token, Map<String, ?> fields) throws IOException {
        return JSON.readTree(post(path, token, body(fields)));
    }

    /** The same of what is read. */
    public JsonNode ask(String path, String token) throws IOException {
        return JSON.readTree(get(path, token));
    }

    private HttpURLConnection request(String path, String token) throws IOException {
        var request = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setRequestProperty("Authorization", "Bearer " + token);
        request.setRequestProperty("Accept", "application/json");
        return request;
    }

    private static byte[] answer(HttpURLConnection request) throws IOException {
        int status = request.getResponseCode();
        try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            byte[] body = read(in);
            if (status >= 300) {
                throw new IOException(request.getURL() + " answered " + status + " " + new String(body, "UTF-8"));
            }
            return body;
        }
    }

    private static byte[] read(@Nullable InputStream in) throws IOException {
        return in == null ? new byte[0] : in.readAllBytes();
    }
}
