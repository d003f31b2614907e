package io.eata.bench.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Core over HTTP, with as little work on this side as possible: what a client costs would be put down to the platform. */
public final class Core {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Timeout TIMEOUT = Timeout.ofSeconds(30);
    private static final int CONNECTIONS = 256;
    private static final int FAILED = 300;
    private static final CloseableHttpClient CLIENT = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(TIMEOUT)
                            .setSocketTimeout(TIMEOUT)
                            .build())
                    .build())
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();

    private final String address;

    Core(String address) {
        this.address = address;
    }

    /** A body, ready to be sent. */
    public static byte[] body(Map<String, ?> fields) {
        return JSON.writeValueAsBytes(fields);
    }

    /** Sends a command under a key of its own and leaves the answer unread but for its status and its bytes. */
    public byte[] post(String path, String token, byte[] body) throws IOException {
        var request = new HttpPost(address + path);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        return answer(request, token);
    }

    public byte[] get(String path, String token) throws IOException {
        return answer(new HttpGet(address + path), token);
    }

    /** The answer as JSON, for what is prepared and not measured. */
    public JsonNode ask(String path, String token, Map<String, ?> fields) throws IOException {
        return JSON.readTree(post(path, token, body(fields)));
    }

    /** The same of what is read. */
    public JsonNode ask(String path, String token) throws IOException {
        return JSON.readTree(get(path, token));
    }

    private static byte[] answer(HttpUriRequestBase request, String token) throws IOException {
        request.setHeader("Authorization", "Bearer " + token);
        request.setHeader("Accept", "application/json");
        return CLIENT.execute(request, response -> {
            byte[] body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            if (response.getCode() >= FAILED) {
                throw new IOException(
                        request.getPath() + " answered " + response.getCode() + " " + new String(body, UTF_8));
            }
            return body;
        });
    }
}
