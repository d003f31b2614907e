package io.eata.notification.letter;

import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.notification.letter.Letter.Attachment;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes to the holder of a carnet. */
@Component
public final class CarnetLetters {

    private final Stationery stationery;

    CarnetLetters(Stationery stationery) {
        this.stationery = stationery;
    }

    /** What was committed, with the code that could cancel it and the signed receipt. */
    public Letter receipt(String messageId, NotificationContact to, Receipt receipt) {
        var transaction = receipt.transaction();
        var content = content(to, receipt);
        var attachment = new Attachment(
                "receipt-%s-%d.jws".formatted(transaction.carnetNumber(), transaction.sequence()),
                "application/jose",
                receipt.jws());
        return letter(messageId, to, "receipt", transaction, content, List.of(attachment));
    }

    /**
     * What was cancelled.
     *
     * @param cancelledAt when, in the offset of the cancelling office
     * @param office country and code of that office
     */
    public Letter cancellation(
            String messageId, NotificationContact to, Receipt receipt, OffsetDateTime cancelledAt, String office) {
        var content = content(to, receipt);
        content.put("cancelledAt", Moments.of(cancelledAt, language(to)));
        content.put("cancelledBy", office);
        return letter(messageId, to, "cancellation", receipt.transaction(), content, List.of());
    }

    /** That the carnet has another document, which is to be signed before it travels. */
    public Letter amendment(String messageId, NotificationContact to, OffsetDateTime amendedAt) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("contact", to);
        content.put("at", Moments.of(amendedAt, language(to)));
        var subject = new Object[] {to.carnetNumber()};
        return letter(messageId, to, "amendment", subject, content, List.of());
    }

    private Map<String, @Nullable Object> content(NotificationContact to, Receipt receipt) {
        var transaction = receipt.transaction();
        var content = new HashMap<String, @Nullable Object>();
        content.put("contact", to);
        content.put("transaction", transaction);
        content.put("at", Moments.of(transaction.at(), language(to)));
        content.put(
                "finalDate",
                transaction.finalDate() == null ? null : Moments.day(transaction.finalDate(), language(to)));
        content.put("cancellationCode", receipt.cancellationCode());
        return content;
    }

    private Letter letter(
            String messageId,
            NotificationContact to,
            String template,
            TransactionView transaction,
            Map<String, @Nullable Object> content,
            List<Attachment> attachments) {
        var language = language(to);
        var subject = new Object[] {
            transaction.carnetNumber(),
            stationery.words("type." + transaction.type(), language),
            Moments.day(transaction.at().toLocalDate(), language)
        };
        return letter(messageId, to, template, subject, content, attachments);
    }

    /** @param subject what the words of the subject are filled with */
    private Letter letter(
            String messageId,
            NotificationContact to,
            String template,
            Object[] subject,
            Map<String, @Nullable Object> content,
            List<Attachment> attachments) {
        var language = language(to);
        return stationery.letter(
                new Envelope(messageId, Objects.requireNonNull(to.email(), "a letter needs an address"), language),
                stationery.words(template + ".subject", language, subject),
                template,
                content,
                attachments);
    }

    private Locale language(NotificationContact to) {
        return stationery.language(to.language());
    }
}
