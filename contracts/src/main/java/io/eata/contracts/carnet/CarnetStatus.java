package io.eata.contracts.carnet;

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
    DISCHARGED
}
