package io.eata.contracts.carnet;

import io.eata.carnet.ledger.Standing;
import java.time.LocalDate;

/**
 * Where a carnet is in its life; cancelled, discharged and blocked win over replaced, replaced over expired, expired over
 * activated. Replaced refuses nothing by itself: what the replaced carnet has begun must find its end.
 */
public enum CarnetStatus {
    ISSUED,
    ACTIVATED,
    EXPIRED,
    REPLACED,
    BLOCKED,
    CANCELLED,
    DISCHARGED;

    /** @param today the day in UTC: whether a carnet counts as expired at an office is that office's day's matter */
    public static CarnetStatus of(Standing standing, LocalDate validUntil, LocalDate today) {
        if (standing.cancelled()) {
            return CANCELLED;
        }
        if (standing.discharged()) {
            return DISCHARGED;
        }
        if (standing.blocked()) {
            return BLOCKED;
        }
        if (standing.replaced()) {
            return REPLACED;
        }
        if (today.isAfter(validUntil)) {
            return EXPIRED;
        }
        return standing.activated() ? ACTIVATED : ISSUED;
    }
}
