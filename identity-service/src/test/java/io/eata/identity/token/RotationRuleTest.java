package io.eata.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationRuleTest {

    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    private static final Duration EVERY = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final RotationRule rule = new RotationRule(EVERY, AHEAD);
    private final ECKey first = key();

    @Test
    void leaves_a_key_alone_until_its_time_is_nearly_over() {
        var ring = List.of(first);
        assertThat(rule.apply(ring, START, START.plus(EVERY).minus(AHEAD).minusSeconds(1)))
                .isEqualTo(ring);
    }

    @Test
    void publishes_the_next_key_before_it_signs_and_lets_the_old_one_verify_afterwards() {
        var announcedAt = START.plus(EVERY).minus(AHEAD);
        var announced = rule.apply(List.of(first), START, announcedAt);
        assertThat(announced).hasSize(2).first().isEqualTo(first);

        assertThat(rule.apply(announced, announcedAt, announcedAt.plus(AHEAD).minusSeconds(1)))
                .isEqualTo(announced);

        var exchangedAt = announcedAt.plus(AHEAD);
        var exchanged = rule.apply(announced, announcedAt, exchangedAt);
        assertThat(exchanged.stream().map(ECKey::getKeyID))
                .containsExactly(announced.getLast().getKeyID(), first.getKeyID());

        assertThat(rule.apply(
                        exchanged,
                        exchangedAt,
                        exchangedAt.plus(RotationRule.RETIRED).minusSeconds(1)))
                .isEqualTo(exchanged);
        assertThat(rule.apply(exchanged, exchangedAt, exchangedAt.plus(RotationRule.RETIRED)))
                .containsExactly(exchanged.getFirst());
    }

    @Test
    void goes_on_from_the_time_at_which_the_key_began_whenever_the_file_was_written() {
        var announced = rule.apply(List.of(first), START, START.plus(EVERY));
        var exchanged = rule.apply(announced, START, START.plus(EVERY).plus(AHEAD));
        var second = exchanged.getFirst();
        var long_before = Instant.EPOCH;

        assertThat(rule.apply(List.of(second), long_before, START.plus(EVERY).plusSeconds(1)))
                .containsExactly(second);
        assertThat(rule.apply(List.of(second), long_before, START.plus(EVERY.multipliedBy(2))))
                .hasSize(2);
    }

    @Test
    void does_not_touch_keys_that_an_operator_added_for_verifying() {
        var operators = key();
        var ring = List.of(first, operators);
        var announced = rule.apply(ring, START, START.plus(EVERY));
        assertThat(announced).hasSize(3).startsWith(first, operators);
    }

    @Test
    void takes_nobody_the_last_key_and_keeps_no_time_that_cannot_be_kept() {
        var ended = new ECKey.Builder(first)
                .expirationTime(java.util.Date.from(START))
                .build();
        assertThat(rule.apply(List.of(ended), START, START.plusSeconds(1))).containsExactly(ended);
        assertThatIllegalArgumentException().isThrownBy(() -> new RotationRule(AHEAD, AHEAD));
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
