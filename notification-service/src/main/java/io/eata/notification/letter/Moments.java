package io.eata.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and moments as people read them: at the office, and in UTC for whoever is elsewhere. */
final class Moments {

    private Moments() {}

    /** Such as {@code Nov 22, 2026, 10:58 (UTC+01:00), that is Nov 22, 2026, 09:58 UTC} without the words between. */
    record Moment(String atOffice, String offset, String utc) {}

    static Moment of(OffsetDateTime at, Locale language) {
        return new Moment(
                text(at, language),
                at.getOffset().getTotalSeconds() == 0 ? "UTC" : "UTC" + at.getOffset(),
                text(at.withOffsetSameInstant(ZoneOffset.UTC), language));
    }

    static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** Such as {@code December 11, 2026, 08:15}, in UTC. */
    static String utc(Instant at, Locale language) {
        return text(at.atOffset(ZoneOffset.UTC), language);
    }

    private static String text(OffsetDateTime at, Locale language) {
        return day(at.toLocalDate(), language) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
    }
}
