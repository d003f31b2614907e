package io.eata.notification.delivery;

import io.eata.contracts.core.PlatformApi;
import io.eata.contracts.core.Receipt;
import io.eata.notification.delivery.Subject.CarnetEvent;
import io.eata.notification.letter.CarnetLetters;
import org.springframework.stereotype.Component;

/** Mails about carnets: whom they go to and what they say is asked of core. */
@Component
final class CarnetMails {

    private final PlatformApi core;
    private final CarnetLetters letters;

    CarnetMails(PlatformApi core, CarnetLetters letters) {
        this.core = core;
        this.letters = letters;
    }

    Written write(String messageId, CarnetEvent event) {
        var contact = core.contact(event.carnetId());
        if (contact.email() == null || contact.email().isBlank()) {
            return new Written.Nothing("no-address");
        }
        return new Written.Mail(
                switch (event.kind()) {
                    case RECEIPT -> letters.receipt(messageId, contact, receipt(event));
                    case CANCELLATION ->
                        letters.cancellation(messageId, contact, receipt(event), event.at(), event.office());
                    case AMENDMENT -> letters.amendment(messageId, contact, event.at());
                });
    }

    private Receipt receipt(CarnetEvent event) {
        return core.receipt(event.carnetId(), event.sequence());
    }
}
