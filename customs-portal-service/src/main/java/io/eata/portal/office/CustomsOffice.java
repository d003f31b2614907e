package io.eata.portal.office;

import io.eata.contracts.core.Office;
import java.time.ZoneId;

/**
 * A customs office of one administration.
 *
 * @param country the administration, such as {@code DE}
 * @param territory the customs territory it belongs to, such as {@code EU}
 * @param code the administration's own code; unique in its country
 * @param zone its days are days of a transaction
 */
public record CustomsOffice(String country, String territory, String code, String name, String region, ZoneId zone) {

    /** As it is put on record. */
    public Office onRecord() {
        return new Office(code, name, zone.getId());
    }
}
