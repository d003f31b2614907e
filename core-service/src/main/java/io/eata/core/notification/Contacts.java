package io.eata.core.notification;

import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.Receipt;
import io.eata.core.receipt.HolderReceipts;
import io.eata.core.registry.Registry;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import org.springframework.stereotype.Component;

/** Where holders are written to: read out of the sealed document each time, and kept nowhere else. */
@Component
public final class Contacts {

    private static final String ENGLISH = "en";

    private final Registry registry;
    private final DocumentSealing sealing;
    private final HolderReceipts receipts;

    Contacts(Registry registry, DocumentSealing sealing, HolderReceipts receipts) {
        this.registry = registry;
        this.sealing = sealing;
        this.receipts = receipts;
    }

    public NotificationContact contact(long carnetId) {
        var document = sealing.open(registry.document(carnetId).orElseThrow(Contacts::noSuchCarnet));
        var holder = document.holder();
        String language = holder.language();
        return new NotificationContact(
                carnetId, document.number(), holder.name(), holder.email(), language == null ? ENGLISH : language);
    }

    public Receipt receipt(long carnetId, long sequence) {
        var carnet = registry.find(carnetId).orElseThrow(Contacts::noSuchCarnet);
        return receipts.find(carnet.carnet(), sequence);
    }

    private static ProblemException noSuchCarnet() {
        return ProblemException.notFound("There is no such carnet");
    }
}
