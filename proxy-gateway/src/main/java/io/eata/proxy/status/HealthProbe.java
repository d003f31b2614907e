package io.eata.proxy.status;

import io.eata.proxy.status.StatusReport.PeerState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks others how they are: one second, no second try, never an exception. */
@Component
final class HealthProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthProbe.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST_ANSWER = 10_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json;

    HealthProbe(JsonMapper json) {
        this.json = json;
    }

    /** Whether a service says that it is up. */
    CompletableFuture<Boolean> isUp(URI service) {
        return ask(service + "/actuator/health").thenApply(Optional::isPresent);
    }

    /** Who a peer is, if it is up. */
    CompletableFuture<PeerState> peer(URI address) {
        return ask(address + "/proxies/self")
                .thenApply(answer -> answer.flatMap(this::identity)
                        .map(peer -> new PeerState(address, peer.name(), peer.region(), true))
                        .orElseGet(() -> new PeerState(address, null, null, false)));
    }

    private Optional<ProxyIdentity> identity(String answer) {
        try {
            return Optional.ofNullable(json.readValue(answer, ProxyIdentity.class));
        } catch (JacksonException e) {
            LOG.warn("A peer does not say who it is: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private CompletableFuture<Optional<String>> ask(String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        return http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER))
                .handle((response, failure) -> {
                    if (failure == null) {
                        return answered(response);
                    }
                    LOG.debug("{} does not answer", address, failure);
                    return Optional.empty();
                });
    }

    private static Optional<String> answered(HttpResponse<String> response) {
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
    }
}
