package io.eata.core.territory.web;

import io.eata.carnet.transition.AdviceNote;
import io.eata.core.territory.TerritoryNames;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Places, days and notes in the reader's words. */
final class PlaceWords {

    private final MessageSource messages;
    private final Locale locale;

    PlaceWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** The name of a country or territory. */
    public String place(String code) {
        return switch (code) {
            case "SACU", "EACU" -> say("territories.name." + code);
            default -> TerritoryNames.of(code, locale);
        };
    }

    public String places(List<String> codes) {
        return codes.stream().map(this::place).sorted(collator()).collect(Collectors.joining(", "));
    }

    /** A day as the reader writes it; digits are those of the calendar everywhere. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** What a note says, in a sentence. */
    public String note(AdviceNote note) {
        var country = note.country();
        String place = country == null ? "" : place(country.code());
        var languages = note.languages() == null ? List.<String>of() : note.languages();
        String spoken = languages.stream()
                .map(language -> Locale.of(language).getDisplayLanguage(locale))
                .collect(Collectors.joining(", "));
        var limit = note.months();
        int months = limit == null ? 0 : limit;
        return say("advisor.note." + note.kind(), place, day(note.date()), months, spoken)
                .strip();
    }

    /** Every country by its name. */
    Map<String, String> countries() {
        var named = new LinkedHashMap<String, String>();
        named.put("", say("advisor.choose"));
        Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("IC"))
                .sorted(Comparator.comparing(this::place, collator()))
                .forEach(code -> named.put(code, place(code)));
        return named;
    }

    private Comparator<String> collator() {
        return Collator.getInstance(locale)::compare;
    }
}
