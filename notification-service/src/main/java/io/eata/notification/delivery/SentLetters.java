package io.eata.notification.delivery;

import io.eata.contracts.identity.LetterApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells identity which of its letters are sent, so that it forgets what they say; again and again until it has heard. */
@Component
final class SentLetters {

    private static final Logger LOG = LoggerFactory.getLogger(SentLetters.class);
    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final LetterApi identity;

    SentLetters(Deliveries deliveries, LetterApi identity) {
        this.deliveries = deliveries;
        this.identity = identity;
    }

    void report() {
        for (var letter : deliveries.unreported(BATCH)) {
            try {
                identity.sent(letter);
            } catch (RuntimeException e) {
                LOG.warn("Identity has not heard that letter {} is sent: {}", letter, Reasons.of(e));
                return; // nor would it hear of the next
            }
            deliveries.reported(letter);
        }
    }
}
