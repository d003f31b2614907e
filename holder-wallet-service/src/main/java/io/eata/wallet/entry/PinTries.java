package io.eata.wallet.entry;

import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds how often a PIN may be guessed: within {@link #WINDOW}, {@link #PER_ACCOUNT} wrong tries of an account and {@link
 * #PER_SOURCE} from a source; core bounds them per carnet besides. A try counts from before core is asked, so that a thousand
 * at once are no more than ten; a right one is forgotten again.
 */
@Service
public class PinTries {

    public static final Duration WINDOW = Duration.ofHours(1);
    public static final int PER_ACCOUNT = 10;
    public static final int PER_SOURCE = 30;

    /** When the answers to the tries under way may decide otherwise. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String WORDS = "Carnets cannot be added for a while";

    private final TryStore store;
    private final Clock clock;

    PinTries(TryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made.
     *
     * @param source address the request came from
     * @return what to {@link #settle} afterwards
     * @throws ProblemException when there were too many
     */
    @Transactional
    public long begin(String account, String source) {
        var from = SourceAddress.of(source);
        store.lock(account, from);
        var now = clock.instant();
        var since = now.minus(WINDOW);
        refuse(store.ofAccount(account, since, PER_ACCOUNT), PER_ACCOUNT, now);
        refuse(store.ofSource(from, since, PER_SOURCE), PER_SOURCE, now);
        return store.add(account, from, now);
    }

    /** A wrong try goes on counting; a right one, or one that core never judged, does not. */
    public void settle(long attempt, boolean wrong) {
        if (wrong) {
            store.markWrong(attempt);
        } else {
            store.remove(attempt);
        }
    }

    /** Nothing is kept of who tried from where once it no longer counts. */
    @Scheduled(fixedDelayString = "PT5M")
    public void forgetOld() {
        store.removeBefore(clock.instant().minus(WINDOW));
    }

    private static void refuse(TryStore.Recent recent, int most, Instant now) {
        if (recent.count() >= most) {
            var wait = recent.undecided()
                    ? SOON
                    : Duration.between(now, recent.oldest().plus(WINDOW));
            throw ProblemException.lockedFor(wait, WORDS);
        }
    }
}
