package io.eata.portal.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates and numbers as the reader of the page writes them; the variable {@code reader} of every view. */
public final class Reader {

    /** A day. */
    public String day(@Nullable LocalDate date) {
        return date == null
                ? ""
                : format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
    }

    /** A time in the offset in which it was written, which is the office's. */
    public String time(@Nullable OffsetDateTime time) {
        return time == null
                ? ""
                : format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                        .format(time);
    }

    public String time(Instant time, ZoneId zone) {
        return time(time.atZone(zone).toOffsetDateTime());
    }

    /** A moment of no office, and so in UTC. */
    public String moment(@Nullable Instant time) {
        return time == null ? "" : time(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** The same moment in UTC, for those who point at it. */
    public String utc(@Nullable OffsetDateTime time) {
        return time == null ? "" : time(time.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
    }

    /** A value with two decimals, or as many as its currency has, or as it has itself if more. */
    public String money(BigDecimal value, String currency) {
        var format = NumberFormat.getNumberInstance(locale());
        int usual = usualDecimals(currency);
        format.setMinimumFractionDigits(usual);
        format.setMaximumFractionDigits(
                Math.max(usual, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A country or a customs territory by name, where it has one. */
    public String place(@Nullable String code) {
        if (code == null || code.length() != 2) {
            return code == null ? "" : code;
        }
        var name = Locale.of("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /** The day of a moment of no office, and so in UTC. */
    public String dayOf(@Nullable Instant time) {
        return time == null ? "" : day(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** Languages by name. */
    public String languages(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(locale()))
                .collect(Collectors.joining(", "));
    }

    private static int usualDecimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(2);
    }

    private static DateTimeFormatter format(DateTimeFormatter formatter) {
        return formatter.withLocale(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
