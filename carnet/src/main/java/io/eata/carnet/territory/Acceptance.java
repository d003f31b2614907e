package io.eata.carnet.territory;

/** Whether a territory takes something. */
public enum Acceptance {
    YES,
    NO,

    /** Not bound by the convention, but possible as its own law says: ask before travelling. */
    NATIONAL_LAW
}
