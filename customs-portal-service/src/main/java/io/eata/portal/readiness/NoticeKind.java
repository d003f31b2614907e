package io.eata.portal.readiness;

import io.eata.carnet.territory.DigitalSwitch;
import java.time.LocalDate;

/** What ICC and the WCO are told of the digital date (preparation guide, steps 1.5 and 5). */
public enum NoticeKind {
    PROVISIONAL(DigitalSwitch.MONTHS_PROVISIONAL),
    CONFIRMATION(DigitalSwitch.MONTHS_CONFIRMED);

    private final int months;

    NoticeKind(int months) {
        this.months = months;
    }

    /** So many months ahead at least. */
    public int months() {
        return months;
    }

    /** The last day on which it is in time. */
    public LocalDate dueFor(LocalDate digitalDate) {
        return digitalDate.minusMonths(months);
    }
}
