package io.eata.notification.delivery;

import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.core.Receipt;
import io.eata.notification.letter.Letter;
import io.eata.notification.letter.LetterWriter;
import io.eata.notification.post.Post;
import io.eata.notification.post.Posted;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One delivery from core to the mail server. Every way it can end is written down; nothing is thrown. */
@Component
final class Errand {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Deliveries deliveries;
    private final PlatformApi core;
    private final LetterWriter writer;
    private final Post post;
    private final Backoff backoff;
    private final Clock clock;

    Errand(Deliveries deliveries, PlatformApi core, LetterWriter writer, Post post, Backoff backoff, Clock clock) {
        this.deliveries = deliveries;
        this.core = core;
        this.writer = writer;
        this.post = post;
        this.backoff = backoff;
        this.clock = clock;
    }

    void run(Delivery delivery) {
        Optional<Letter> letter;
        try {
            letter = write(delivery);
        } catch (RuntimeException e) {
            var reason = reasonOf(e);
            LOG.warn("Mail of event {} waits: {}", delivery.eventId(), reason);
            deliveries.failed(delivery, reason, next(delivery));
            return;
        }
        if (letter.isEmpty()) {
            deliveries.skipped(delivery, "no-address");
        } else if (deliveries.attempting(delivery)) {
            hand(delivery, letter.get());
        }
    }

    private void hand(Delivery delivery, Letter letter) {
        switch (post.send(letter)) {
            case Posted.Accepted _ -> deliveries.sent(delivery);
            case Posted.Refused refused -> {
                LOG.warn("Mail of event {} was not taken: {}", delivery.eventId(), refused.reason());
                deliveries.failed(delivery, refused.reason(), next(delivery));
            }
            case Posted.Unknown unknown -> {
                LOG.warn("Mail of event {} may have been taken: {}", delivery.eventId(), unknown.reason());
                deliveries.unknown(delivery, unknown.reason(), next(delivery));
            }
        }
    }

    /** Empty when the holder has given no address. */
    private Optional<Letter> write(Delivery delivery) {
        NotificationContact contact = core.contact(delivery.carnetId());
        if (contact.email() == null || contact.email().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (delivery.kind()) {
                    case RECEIPT -> writer.receipt(delivery.messageId(), contact, receipt(delivery));
                    case CANCELLATION ->
                        writer.cancellation(
                                delivery.messageId(),
                                contact,
                                receipt(delivery),
                                delivery.happenedAt(),
                                delivery.office());
                    case AMENDMENT -> writer.amendment(delivery.messageId(), contact, delivery.happenedAt());
                });
    }

    private Receipt receipt(Delivery delivery) {
        return core.receipt(delivery.carnetId(), delivery.transaction());
    }

    private Instant next(Delivery delivery) {
        return clock.instant().plus(backoff.after(delivery.tries()));
    }

    /** A code or a class, never a message: messages may quote what they choked on. */
    private static String reasonOf(RuntimeException failure) {
        return switch (failure) {
            case ProblemException problem -> problem.code().code();
            case RemoteProblemException problem -> problem.problem().code();
            default -> failure.getClass().getSimpleName();
        };
    }
}
