package io.eata.portal.predeclaration;

import io.eata.contracts.event.PredeclarationForm;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which of an administration's pre-declarations; null asks for all.
 *
 * @param office code of an office; what names no office of the administration is everybody's
 * @param day of arrival in {@code zone}
 */
public record InboxFilter(
        @Nullable String office,
        @Nullable LocalDate day,
        ZoneId zone,
        @Nullable PredeclarationForm form,
        Shown shown) {

    /** By state; {@code OPEN} is what still waits for the goods. */
    public enum Shown {
        OPEN,
        NEW,
        ACKNOWLEDGED,
        REJECTED,
        COMMITTED,
        WITHDRAWN,
        EXPIRED,
        ALL
    }
}
