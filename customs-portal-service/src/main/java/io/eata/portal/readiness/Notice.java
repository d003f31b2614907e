package io.eata.portal.readiness;

import java.time.LocalDate;

/**
 * A notice that was sent.
 *
 * @param forDate the digital date it speaks of
 * @param sentBy name of the officer who recorded it
 */
public record Notice(NoticeKind kind, LocalDate forDate, LocalDate sentOn, String sentBy) {}
