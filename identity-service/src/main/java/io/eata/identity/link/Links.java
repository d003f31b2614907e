package io.eata.identity.link;

import io.eata.identity.letter.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links that work once. Of the links of one kind for one account only the last is good: a later one overtakes it. The secret is
 * in the letter alone; kept is its hash.
 */
public interface Links {

    /** Makes a link, which overtakes those before; good for as long as its kind says. */
    Matter.Link issue(Kind kind, UUID account);

    /**
     * Makes a link that carries a value with it.
     *
     * @param value at most 254 characters, such as the address to be verified
     */
    Matter.Link issue(Kind kind, UUID account, @Nullable String value);

    /** Looks at a link without using it. */
    Optional<Found> find(String secret);

    /** Uses a link that is good; once, however many try at the same moment. Within the caller's transaction. */
    Optional<Found> use(String secret);

    /** What the last link of an account was for, whatever became of it. */
    Optional<Kind> last(UUID account);

    /** Makes every link of an account void. */
    void voidAll(UUID account);

    /** Removes at most {@code most} links that ended before an instant; returns how many. */
    int forgetBefore(Instant before, int most);

    /** What a link is for, and how long it is good. */
    enum Kind {
        /** Two weeks, as customs officers are used to. */
        INVITATION("/invitation", Duration.ofDays(14)),
        /** For those who may do more, five days. */
        ADMINISTRATORS_INVITATION("/invitation", Duration.ofDays(5)),
        RESET("/password/reset", Duration.ofHours(2)),
        VERIFY_EMAIL("/registration/finish", Duration.ofDays(2)),
        CHANGE_EMAIL("/account/email/verify", Duration.ofHours(2));

        private final String path;
        private final Duration life;

        Kind(String path, Duration life) {
            this.path = path;
            this.life = life;
        }

        public String path() {
            return path;
        }

        public Duration life() {
            return life;
        }
    }

    /** What became of a link. */
    enum State {
        GOOD,
        USED,
        OVERTAKEN,
        EXPIRED
    }

    /** A link that was issued, whatever became of it. */
    record Found(Kind kind, UUID account, @Nullable String value, State state) {}
}
