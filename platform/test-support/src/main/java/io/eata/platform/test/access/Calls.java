package io.eata.platform.test.access;

import io.eata.platform.test.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls endpoints with what they need to be called at all. */
final class Calls {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*)?}");
    private static final Pattern WORDS = Pattern.compile(":[A-Za-z]+(\\|[A-Za-z]+)+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOWHERE = "1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Handlers handlers;
    private BiConsumer<HttpRequest.Builder, TestToken> entry =
            (request, who) -> request.header("Authorization", who.bearer());

    Calls(String address, Handlers handlers) {
        this.address = address;
        this.handlers = handlers;
    }

    void enterBy(BiConsumer<HttpRequest.Builder, TestToken> other) {
        entry = other;
    }

    /** Whether the body has no golden sample, so that a caller may be refused for the form before being refused for the role. */
    boolean sendsNoSample(Endpoint endpoint) {
        return handlers.body(endpoint)
                .filter(body -> Calls.class.getResource("/golden/" + body.getSimpleName() + ".json") == null)
                .isPresent();
    }

    /**
     * Calls an endpoint; what the path names and the variables do not is something that is not there.
     *
     * @return the status
     */
    int send(Endpoint endpoint, Map<String, String> variables, @Nullable TestToken who) {
        var request = HttpRequest.newBuilder(uri(endpoint, variables)).timeout(PATIENCE);
        if (who != null) {
            entry.accept(request, who);
        }
        handlers.requiredHeaders(endpoint).keySet().forEach(name -> request.header(name, header(name)));
        var body = handlers.body(endpoint);
        if (body.isPresent()) {
            boolean bytes = body.get() == byte[].class;
            request.header("Content-Type", bytes ? "application/octet-stream" : "application/json");
            request.method(
                    endpoint.method(),
                    bytes ? BodyPublishers.ofByteArray(new byte[] {1}) : BodyPublishers.ofString(sample(body.get())));
        } else {
            request.method(endpoint.method(), BodyPublishers.noBody());
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(Endpoint endpoint, Map<String, String> variables) {
        var path = VARIABLE.matcher(endpoint.path())
                .replaceAll(variable -> variables.getOrDefault(variable.group(1), nowhere(variable.group(2))));
        var query = handlers.requiredParameters(endpoint).entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(
                                variables.getOrDefault(parameter.getKey(), parameter.getValue()),
                                StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + path.replace("**", "x") + (query.isEmpty() ? "" : "?" + query));
    }

    /** Of a variable that is one of some words, such as {@code :Users|Groups}, the first. */
    private static String nowhere(@Nullable String pattern) {
        return pattern != null && WORDS.matcher(pattern).matches()
                ? pattern.substring(1, pattern.indexOf('|'))
                : NOWHERE;
    }

    private static String header(String name) {
        return switch (name) {
            case "Idempotency-Key" -> UUID.randomUUID().toString();
            case "If-Match" -> "\"1\"";
            default -> "x";
        };
    }

    /** The golden sample of a record; of one that has none, an empty object. */
    private static String sample(Class<?> record) {
        try (var stream = Calls.class.getResourceAsStream("/golden/" + record.getSimpleName() + ".json")) {
            return stream == null ? "{}" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
