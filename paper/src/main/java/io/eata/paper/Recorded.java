package io.eata.paper;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written into the lines of a voucher or counterfoil: all empty while it is blank.
 *
 * @param items selection
 * @param proof stands where the stamp would be
 */
record Recorded(
        String items,
        String notReturned,
        String finalDate,
        String reference,
        String remarks,
        String seals,
        String produced,
        String notProduced,
        String processed,
        String office,
        String place,
        String day,
        String proof,
        Journey journey) {

    static final Recorded NOTHING = new Recorded("", "", "", "", "", "", "", "", "", "", "", "", "", Journey.UNKNOWN);

    /** @param validUntil stands for a final date that customs did not set */
    static Recorded of(@Nullable PaperEntry entry, FormTexts texts, LocalDate validUntil) {
        if (entry == null) {
            return NOTHING;
        }
        var transaction = entry.transaction();
        var finalDate = transaction.finalDate() == null ? validUntil : transaction.finalDate();
        return new Recorded(
                transaction.items(),
                transaction.notReturned(),
                texts.day(finalDate),
                orEmpty(transaction.customsReference()),
                orEmpty(transaction.remarks()),
                orEmpty(transaction.seals()),
                entry.actionOnGoodsProduced(),
                entry.actionOnGoodsNotProduced(),
                entry.processedAbroad(),
                transaction.office().name() + " (" + transaction.office().code() + ")",
                texts.territory(transaction.country()),
                texts.moment(transaction.at()),
                proof(entry, texts),
                entry.journey());
    }

    private static String proof(PaperEntry entry, FormTexts texts) {
        var lines = Stream.of(
                texts.in1("recorded"),
                texts.in1("verification") + " " + entry.transaction().verificationCode(),
                orEmpty(entry.transaction().officer()));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
