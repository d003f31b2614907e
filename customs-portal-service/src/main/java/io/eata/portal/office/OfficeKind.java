package io.eata.portal.office;

/** What passes an office; any combination. */
public enum OfficeKind {
    SEA,
    AIR,
    LAND,
    /** No goods pass here: a head office, an office of inquiry. */
    ADMINISTRATIVE
}
