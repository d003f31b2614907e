package io.eata.portal.directory;

import io.eata.portal.office.OfficeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An active office as everybody may know it: public contact information. Empty texts where nothing is known.
 *
 * @param latitude decimal degrees; there when {@code longitude} is
 */
public record ListedOffice(
        String country,
        String code,
        String name,
        String region,
        String zone,
        String address,
        String zip,
        String city,
        String phone,
        String email,
        String hours,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String unlocode,
        Set<OfficeKind> kinds) {

    public ListedOffice {
        kinds = Set.copyOf(kinds);
    }

    /** For {@link OfficeDirectory#page}. */
    public String cursor() {
        return country + ":" + code;
    }
}
