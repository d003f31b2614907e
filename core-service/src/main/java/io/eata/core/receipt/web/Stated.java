package io.eata.core.receipt.web;

import io.eata.contracts.core.VerifiedReceipt;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt states, in the reader's form.
 *
 * @param at by the office's clock
 * @param utc the same instant
 */
record Stated(
        VerifiedReceipt.Statement statement,
        String country,
        String at,
        String utc,
        @Nullable String finalDate) {

    static @Nullable Stated of(VerifiedReceipt.@Nullable Statement statement, Locale locale) {
        if (statement == null) {
            return null;
        }
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var last = statement.finalDate();
        return new Stated(
                statement,
                Locale.of("", statement.country()).getDisplayCountry(locale),
                statement.at().format(time),
                statement.at().toInstant().toString(),
                last == null ? null : last.format(day));
    }
}
