package io.eata.carnet.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a territory changes from paper to digital carnets. A provisional date is announced {@value #MONTHS_PROVISIONAL} months ahead, a
 * confirmed one {@value #MONTHS_CONFIRMED}; only a confirmed date changes what is issued.
 *
 * @param provisionalNotice the day on which the provisional date was announced; absent where it is not on record
 * @param confirmedNotice the day on which the confirmed date was announced; absent where it is not on record
 * @param grace until when paper is still taken where the digital way fails
 * @param source where it is known from, 1 to {@value TerritoryRule#LONGEST_SOURCE} characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DigitalSwitch(
        @Nullable LocalDate provisional,
        @Nullable LocalDate provisionalNotice,
        @Nullable LocalDate confirmed,
        @Nullable LocalDate confirmedNotice,
        @Nullable Grace grace,
        String source) {

    public static final int MONTHS_PROVISIONAL = 5;
    public static final int MONTHS_CONFIRMED = 3;

    /**
     * Paper as a way out.
     *
     * @param until last day
     * @param binding whether customs of the territory take it, or are only encouraged to
     */
    public record Grace(LocalDate until, boolean binding) {}

    /** @throws IllegalArgumentException if a notice is too late, has no date, or the grace ends before the switch */
    public DigitalSwitch {
        require(
                source != null && !source.isBlank() && source.length() <= TerritoryRule.LONGEST_SOURCE,
                "a digital date names its source");
        require(provisional != null || confirmed != null, "a switch has a provisional or a confirmed date");
        requireNotice(provisional, provisionalNotice, MONTHS_PROVISIONAL);
        requireNotice(confirmed, confirmedNotice, MONTHS_CONFIRMED);
        require(
                grace == null
                        || grace.until() != null
                                && confirmed != null
                                && !grace.until().isBefore(confirmed),
                "a grace period follows a confirmed date");
    }

    /** Whether customs work digitally on that day. */
    public boolean isDigitalOn(LocalDate day) {
        return confirmed != null && !confirmed.isAfter(day);
    }

    /** Whether paper is a way out on that day, where the digital way fails. */
    public boolean isInGraceOn(LocalDate day) {
        return isDigitalOn(day) && grace != null && !grace.until().isBefore(day);
    }

    private static void requireNotice(@Nullable LocalDate date, @Nullable LocalDate notice, int months) {
        if (notice != null) {
            require(
                    date != null && !notice.isAfter(date.minusMonths(months)),
                    "a digital date is announced at least " + months + " months ahead");
        }
    }

    private static void require(boolean kept, String message) {
        if (!kept) {
            throw new IllegalArgumentException(message);
        }
    }
}
