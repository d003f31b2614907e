package io.eata.notification.delivery;

import io.eata.notification.delivery.Subject.AccountLetter;
import io.eata.notification.delivery.Subject.CarnetEvent;
import io.eata.notification.letter.Letter;
import io.eata.notification.post.Post;
import io.eata.notification.post.Posted;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One delivery from whoever knows its content to the mail server. Every way it can end is written down; nothing is thrown. */
@Component
final class Errand {

    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final Deliveries deliveries;
    private final CarnetMails carnetMails;
    private final AccountMails accountMails;
    private final Post post;
    private final Backoff backoff;
    private final Clock clock;

    Errand(
            Deliveries deliveries,
            CarnetMails carnetMails,
            AccountMails accountMails,
            Post post,
            Backoff backoff,
            Clock clock) {
        this.deliveries = deliveries;
        this.carnetMails = carnetMails;
        this.accountMails = accountMails;
        this.post = post;
        this.backoff = backoff;
        this.clock = clock;
    }

    void run(Delivery delivery) {
        Written written;
        try {
            written = write(delivery);
        } catch (RuntimeException e) {
            var reason = Reasons.of(e);
            LOG.warn("Mail of event {} waits: {}", delivery.eventId(), reason);
            deliveries.failed(delivery, reason, next(delivery));
            return;
        }
        switch (written) {
            case Written.Nothing nothing -> deliveries.skipped(delivery, nothing.reason());
            case Written.Mail mail -> {
                if (deliveries.attempting(delivery)) {
                    hand(delivery, mail.letter());
                }
            }
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

    private Written write(Delivery delivery) {
        return switch (delivery.subject()) {
            case CarnetEvent it -> carnetMails.write(delivery.messageId(), it);
            case AccountLetter it -> accountMails.write(delivery.messageId(), it);
        };
    }

    private Instant next(Delivery delivery) {
        return clock.instant().plus(backoff.after(delivery.tries()));
    }
}
