package io.eata.platform.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final RestartPolicy policy = new RestartPolicy(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    @Test
    void waits_longer_each_time_and_then_gives_up() {
        var pauses = IntStream.range(0, RestartPolicy.MAX_RESTARTS)
                .mapToObj(fall -> policy.afterFall(true).orElseThrow().toSeconds())
                .toList();

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L);
        assertThat(policy.afterFall(true)).isEmpty();
    }

    @Test
    void forgets_after_a_while_and_when_forgiven() {
        IntStream.range(0, RestartPolicy.MAX_RESTARTS).forEach(fall -> policy.afterFall(true));
        now.updateAndGet(time -> time.plus(RestartPolicy.WINDOW).plusSeconds(1));
        assertThat(policy.afterFall(true)).contains(Duration.ofSeconds(1));

        IntStream.range(1, RestartPolicy.MAX_RESTARTS).forEach(fall -> policy.afterFall(true));
        assertThat(policy.afterFall(true)).isEmpty();
        policy.forgive();
        assertThat(policy.afterFall(true)).contains(Duration.ofSeconds(1));
    }

    @Test
    void gives_what_was_never_ready_one_second_chance() {
        assertThat(policy.afterFall(false)).isPresent();
        assertThat(policy.afterFall(false)).isEmpty();
    }
}
