package io.eata.paper;

import java.math.BigDecimal;
import java.text.Bidi;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The printed words of a territory's forms: English or French as the convention has it, and a second language beside it.
 *
 * @param template which languages, and which boxes a territory prints its own way
 */
record FormTexts(FormTemplate template, ResourceBundle first, ResourceBundle second) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu / MM / dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu / MM / dd  HH:mm xxx", Locale.ROOT);
    private static final String BUNDLE = "io.eata.paper.texts.forms";

    static FormTexts of(FormTemplate template) {
        return new FormTexts(template, bundle(template.first()), bundle(template.second()));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String secondLanguage() {
        return template.second().getLanguage();
    }

    boolean isSecondRightToLeft() {
        return Bidi.requiresBidi(
                in2("form.cover").toCharArray(), 0, in2("form.cover").length());
    }

    String in1(String key) {
        return first.getString(key);
    }

    String in2(String key) {
        return second.getString(key);
    }

    /** In both languages, for a single line. */
    String both(String key) {
        return in1(key).equals(in2(key)) ? in1(key) : in1(key) + " / " + in2(key);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** In the time zone of the office. */
    String moment(OffsetDateTime at) {
        return MINUTE.format(at);
    }

    /** As the first language groups and points it, with the currency's digits and never fewer than were given. */
    String money(BigDecimal value, String currency) {
        int digits = Math.max(digitsOf(currency), value.stripTrailingZeros().scale());
        return number("#,##0", value.setScale(digits), digits);
    }

    String count(long count) {
        return number("#,##0", BigDecimal.valueOf(count), 0);
    }

    private String number(String pattern, BigDecimal value, int digits) {
        var symbols = DecimalFormatSymbols.getInstance(template.first());
        symbols.setGroupingSeparator(symbols.getGroupingSeparator() == ',' ? ',' : '\u00A0');
        var format = new DecimalFormat(pattern, symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private static int digitsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    /** Names of countries and customs territories in the first language, in its order of letters, with their codes. */
    List<String> territories(List<String> codes) {
        return codes.stream().map(this::territory).sorted().toList();
    }

    String territory(String code) {
        return Stream.of(Locale.of("", code).getDisplayCountry(template.first()))
                .map(name -> name.equals(code) ? code : name + " (" + code + ")")
                .findFirst()
                .orElse(code);
    }
}
