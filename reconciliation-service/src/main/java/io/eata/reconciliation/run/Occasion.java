package io.eata.reconciliation.run;

import java.time.LocalTime;

/** Why a run takes place every day; the time is UTC, so that no change of clocks moves it. */
public enum Occasion {
    /** The nightly reconciliation. */
    NIGHT(LocalTime.of(2, 0)),
    /** The daily look at transits, which also judges what was committed since the night. */
    TRANSITS(LocalTime.of(5, 0));

    private final LocalTime due;

    Occasion(LocalTime due) {
        this.due = due;
    }

    /** From when on it is due, each day. */
    public LocalTime due() {
        return due;
    }
}
