package io.eata.contracts.carnet;

/** Where a carnet is in its life; blocked, cancelled and discharged win over expired, expired over activated. */
public enum CarnetStatus {
    ISSUED,
    ACTIVATED,
    EXPIRED,
    BLOCKED,
    CANCELLED,
    DISCHARGED
}
