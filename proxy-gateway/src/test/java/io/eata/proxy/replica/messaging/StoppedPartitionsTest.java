package io.eata.proxy.replica.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StoppedPartitionsTest {

    private static final TopicPartition ONE = new TopicPartition("eata.carnet.v1", 1);

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final StoppedPartitions stopped = new StoppedPartitions(clock);

    @Test
    void waits_ever_longer_but_never_more_than_half_a_minute() {
        assertThat(stopped.stop(ONE, "why")).isEqualTo(Duration.ofMillis(500));
        assertThat(stopped.stop(ONE, "why")).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 20; i++) {
            stopped.stop(ONE, "why");
        }
        assertThat(stopped.stop(ONE, "why")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void names_a_partition_once_when_its_time_has_come() {
        stopped.stop(ONE, "why");
        assertThat(stopped.due()).isEmpty();

        now = now.plusMillis(500);
        assertThat(stopped.due()).containsExactly(ONE);
        assertThat(stopped.due()).isEmpty();
        assertThat(stopped.contains(ONE)).isTrue();
        assertThat(stopped.reasons()).containsEntry("eata.carnet.v1-1", "why");
    }

    @Test
    void begins_anew_once_a_partition_got_on() {
        stopped.stop(ONE, "why");
        stopped.stop(ONE, "why");

        assertThat(stopped.gotOn(ONE)).isTrue();
        assertThat(stopped.gotOn(ONE)).isFalse();
        assertThat(stopped.reasons()).isEmpty();
        assertThat(stopped.stop(ONE, "why")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void forgets_what_another_copy_follows_now() {
        stopped.stop(ONE, "why");
        stopped.forget(List.of(ONE));

        assertThat(stopped.contains(ONE)).isFalse();
    }
}
