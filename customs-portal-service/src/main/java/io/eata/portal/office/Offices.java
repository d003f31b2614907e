package io.eata.portal.office;

import io.eata.portal.access.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offices of the administrations, and the one each officer works at. */
public interface Offices {

    /**
     * Offices an officer may pick: the active ones of the own administration, by region and name; at most 2,000. Unless they
     * administer, people whose account has a region pick among the offices of that region (domain.md, section 1).
     */
    List<CustomsOffice> open(Officer officer);

    /** One of those. */
    Optional<CustomsOffice> find(Officer officer, String code);

    /** An active office of an administration, for a machine of it. */
    Optional<CustomsOffice> find(String country, String code);

    /** The office the officer picked last, else the one that the account names; if it may still be picked. */
    Optional<CustomsOffice> remembered(Officer officer);

    void remember(Officer officer, CustomsOffice office);

    /** Names of all offices of a customs territory, by country and code as in {@code DE:DE004811}. */
    Map<String, String> names(String territory);

    /** Adds offices that are not there yet. */
    void add(List<CustomsOffice> offices);
}
