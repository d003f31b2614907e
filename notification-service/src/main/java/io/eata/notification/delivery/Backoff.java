package io.eata.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Ever longer pauses between tries, each a little off, so that what failed together does not come back together. */
@Component
final class Backoff {

    private static final double JITTER = 0.2;

    private final DeliveryProperties properties;
    private final RandomGenerator chance;

    Backoff(DeliveryProperties properties, RandomGenerator chance) {
        this.properties = properties;
        this.chance = chance;
    }

    /** @param tries how many tries have failed, at least 1 */
    Duration after(int tries) {
        double millis = properties.firstRetry().toMillis() * Math.pow(properties.growth(), tries - 1.0);
        double bounded = Math.min(millis, properties.longestRetry().toMillis());
        return Duration.ofMillis(Math.round(bounded * chance.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
