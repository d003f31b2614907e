package io.eata.portal.office;

import io.eata.carnet.territory.Country;
import io.eata.portal.access.Officer;
import java.util.Optional;

/**
 * Which regions and offices somebody may change (domain.md, section 1, the permission matrix).
 *
 * @param country the administration
 * @param region the one region; empty for the whole administration
 */
public record OfficeScope(String country, Optional<String> region) {

    /** The whole of an administration. */
    public static OfficeScope all(String country) {
        return new OfficeScope(country, Optional.empty());
    }

    /** Administrators: the administration. Anybody else: the own region, and none without one. */
    public static OfficeScope of(Officer officer) {
        return officer.administers()
                ? all(officer.country())
                : new OfficeScope(
                        officer.country(), Optional.of(officer.region().orElse("")));
    }

    /** Whether an office of this region may be changed. */
    public boolean covers(String regionOfOffice) {
        return region.isEmpty() || region.get().equals(regionOfOffice);
    }

    /** The customs territory of the administration. */
    public String territory() {
        return Country.of(country).territory().code();
    }
}
