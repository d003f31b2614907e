package io.eata.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeisureTest {

    private static final Instant START = Instant.parse("2026-11-27T03:00:00Z");
    private static final Duration WORK = Duration.ofMillis(40);

    @Test
    void lets_work_begin_at_once_and_rest_nine_times_as_long_as_it_took() {
        var leisure = new Leisure();
        assertThat(leisure.isOver(START)).isTrue();

        var end = START.plus(WORK);
        leisure.worked(START, end);

        assertThat(leisure.isOver(end)).isFalse();
        assertThat(leisure.isOver(end.plus(WORK.multipliedBy(9)).minusNanos(1))).isFalse();
        assertThat(leisure.isOver(end.plus(WORK.multipliedBy(9)))).isTrue();
    }
}
