package io.eata.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

    private final Watch watch = new Watch();
    private final Verifier verifier = new Verifier();
    private final Set<String> revoked = new HashSet<>();
    private final VerifiedTokens tokens =
            new VerifiedTokens(verifier, names -> revoked.stream().anyMatch(names.names()::contains), watch);

    @Test
    void a_token_is_verified_once() {
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(verifier.asked).isEqualTo(1);
    }

    @Test
    void each_token_is_verified_for_itself() {
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
    }

    @Test
    void an_expired_token_is_refused_although_it_was_verified() {
        verifier.lifetime = Duration.ofSeconds(5);
        tokens.decode("a");

        watch.now = START.plusSeconds(5);

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void what_was_withdrawn_is_refused_after_half_a_minute() {
        tokens.decode("a");
        verifier.withdrawn.add("a");

        watch.now = START.plus(VerifiedTokens.LONGEST).minusMillis(1);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");

        watch.now = START.plus(VerifiedTokens.LONGEST);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void what_was_revoked_is_refused_at_once_although_it_was_verified() {
        tokens.decode("a");
        tokens.decode("b");

        revoked.add(TokenNames.subject("a"));

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
    }

    @Test
    void the_keys_and_the_tokens_together_are_believed_for_no_longer_than_a_minute() {
        assertThat(TokenKeys.TIMES.fresh().plus(VerifiedTokens.LONGEST)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_refusal_is_not_remembered() {
        verifier.withdrawn.add("a");
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(verifier.asked).isEqualTo(2);
        assertThat(tokens.size()).isZero();

        verifier.withdrawn.clear();

        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
    }

    @Test
    void no_more_are_kept_than_the_bound() {
        for (int i = 0; i < 2 * VerifiedTokens.MOST; i++) {
            tokens.decode("token " + i);
        }
        assertThat(tokens.size()).isEqualTo(VerifiedTokens.MOST);
    }

    @Test
    void a_token_without_an_end_is_not_kept() {
        verifier.lifetime = null;
        tokens.decode("a");
        assertThat(tokens.size()).isZero();
    }

    /** Believes what was not withdrawn and has not run out by the watch. */
    private final class Verifier implements JwtDecoder {

        private final Set<String> withdrawn = new HashSet<>();
        private @Nullable Duration lifetime = Duration.ofMinutes(10);
        private int asked;

        @Override
        public Jwt decode(String token) {
            asked++;
            var builder = Jwt.withTokenValue(token).header("alg", "ES256").subject(token);
            var expires = lifetime == null ? null : START.plus(lifetime);
            if (withdrawn.contains(token) || (expires != null && !watch.now.isBefore(expires))) {
                throw new BadJwtException("no longer");
            }
            return (expires == null ? builder : builder.expiresAt(expires)).build();
        }
    }

    private static final class Watch extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
