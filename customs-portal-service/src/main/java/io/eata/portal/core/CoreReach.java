package io.eata.portal.core;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether core is within reach, as learned from what officers ask and from a question of our own now and then. It only decides what the
 * pages say and when deferred decisions are tried: every question is still asked.
 */
@Component
public final class CoreReach {

    private static final Logger LOG = LoggerFactory.getLogger(CoreReach.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int FAILED = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI asked;
    private volatile boolean away;

    CoreReach(@Value("${eata.core-url}") String coreUrl) {
        // Asked without a token, core answers that it wants one: enough to know that it is there.
        asked = URI.create(coreUrl + "/v1/customs/holds");
    }

    public boolean away() {
        return away;
    }

    void answered() {
        learned(false);
    }

    void silent() {
        learned(true);
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${eata.portal.core-asked-every:PT5S}")
    void ask() {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(asked).timeout(PATIENCE).build(), BodyHandlers.discarding());
            learned(answer.statusCode() >= FAILED);
        } catch (IOException e) {
            learned(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void learned(boolean isAway) {
        if (away != isAway) {
            LOG.warn(isAway ? "Core is out of reach" : "Core is within reach again");
        }
        away = isAway;
    }
}
