package io.eata.portal.transit;

import java.time.OffsetDateTime;

/**
 * The opening or a closing of a transit.
 *
 * @param sequence place in the carnet's ledger
 * @param office code of the office, in its {@code country}
 * @param at in the office's own offset
 * @param items selection of that transaction
 */
public record TransitSide(long sequence, String country, String office, OffsetDateTime at, String items) {

    /** The office as {@link io.eata.portal.office.Offices#names} names it. */
    public String officeKey() {
        return country + ":" + office;
    }
}
