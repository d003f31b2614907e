package io.eata.platform.security;

import io.eata.contracts.identity.RevocationList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads identity's list of revoked tokens again every few seconds. While identity is away the last list does: nobody can revoke
 * anything then, and every token ends by itself within minutes. Only before the first list has been read is nobody believed, for
 * this service may have been started long after something was revoked.
 */
final class RevocationFeed implements RevokedTokens, SmartLifecycle {

    /** Some hundred thousand entries; identity publishes those of the last minutes only. */
    static final int SIZE_LIMIT = 16_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final URI address;
    private final JsonMapper json;
    private final Duration every;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private @Nullable ScheduledExecutorService reader;
    private volatile @Nullable Read latest;
    private volatile boolean complained;

    RevocationFeed(URI address, JsonMapper json, Duration every) {
        this.address = address;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.every = every;
    }

    @Override
    public boolean contain(TokenNames token) {
        var known = latest;
        if (known == null) {
            known = first();
        }
        return token.areVoidBy(known.list());
    }

    @Override
    public synchronized void start() {
        if (reader == null) {
            reader = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("revocations").factory());
            reader.scheduleWithFixedDelay(this::readAgain, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (reader != null) {
            reader.shutdownNow();
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }

    private synchronized Read first() {
        var known = latest;
        if (known != null) {
            return known;
        }
        try {
            return read();
        } catch (IOException e) {
            throw new JwtException("what was revoked is not known yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JwtException("what was revoked is not known yet", e);
        }
    }

    private void readAgain() {
        try {
            read();
            if (complained) {
                complained = false;
                LOG.info("The list of revoked tokens can be read again");
            }
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                LOG.warn("The list of revoked tokens cannot be read, the last one stays: {}", e.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The list of revoked tokens cannot be read, the last one stays", e);
        }
    }

    private Read read() throws IOException, InterruptedException {
        var known = latest;
        var request = HttpRequest.newBuilder(address).timeout(READ).header(HttpHeaders.ACCEPT, "application/json");
        if (known != null && known.tag() != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, known.tag());
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() == NOT_MODIFIED && known != null) {
                return known;
            }
            if (answer.statusCode() != OK) {
                throw new IOException("identity answered " + answer.statusCode());
            }
            var bytes = body.readNBytes(SIZE_LIMIT + 1);
            if (bytes.length > SIZE_LIMIT) {
                throw new IOException("the list is longer than " + SIZE_LIMIT + " bytes");
            }
            var read = new Read(
                    json.readValue(bytes, RevocationList.class),
                    answer.headers().firstValue(HttpHeaders.ETAG).orElse(null));
            latest = read;
            return read;
        } catch (JacksonException e) {
            throw new IOException("the list is none", e);
        }
    }

    private record Read(RevocationList list, @Nullable String tag) {}
}
