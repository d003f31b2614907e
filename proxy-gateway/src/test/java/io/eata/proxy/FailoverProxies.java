package io.eata.proxy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads through whichever of several proxies answers, and stays with the one that did. One round per read: if none answers,
 * the last failure is the caller's.
 */
final class FailoverProxies {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);

    private final List<URI> proxies;
    private final AtomicInteger preferred = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    FailoverProxies(List<URI> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /** The proxy that answered last. */
    URI preferred() {
        return proxies.get(preferred.get());
    }

    HttpResponse<String> get(String path, String bearer) throws IOException, InterruptedException {
        var failure = new IOException("No proxy to ask");
        int first = preferred.get();
        for (int tried = 0; tried < proxies.size(); tried++) {
            int at = (first + tried) % proxies.size();
            try {
                var response = ask(proxies.get(at), path, bearer);
                if (!NOBODY_THERE.contains(response.statusCode())) {
                    preferred.set(at);
                    return response;
                }
                failure = new IOException(proxies.get(at) + " answered " + response.statusCode());
            } catch (IOException e) {
                e.addSuppressed(failure);
                failure = e;
            }
        }
        throw failure;
    }

    private HttpResponse<String> ask(URI proxy, String path, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(proxy + path))
                .timeout(ANSWER)
                .header("Authorization", bearer)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
