package io.eata.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final DeliveryProperties AS_SHIPPED = new DeliveryProperties(
            12, Duration.ofSeconds(10), 2.5, Duration.ofHours(6), Duration.ofMinutes(5), 8, "test");

    private final Backoff backoff = new Backoff(AS_SHIPPED, new Random(1));

    @Test
    void waits_ever_longer_and_never_too_long() {
        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(backoff.after(2)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(backoff.after(12)).isBetween(Duration.ofMinutes(288), Duration.ofMinutes(432));
        assertThat(backoff.after(1_000)).isLessThanOrEqualTo(Duration.ofMinutes(432));
    }

    @Test
    void does_not_bring_back_together_what_failed_together() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(_ -> backoff.after(3))
                        .distinct()
                        .count())
                .isGreaterThan(90);
    }

    @Test
    void spreads_all_tries_over_about_a_day() {
        var all =
                IntStream.range(1, AS_SHIPPED.tries()).mapToObj(backoff::after).reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(14), Duration.ofHours(24));
    }
}
