package io.eata.portal.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An office with all that the administration keeps of it.
 *
 * @param active officers may pick it
 * @param address lines of the address; empty texts where nothing is known
 * @param latitude decimal degrees, −90 to 90; there when {@code longitude} is
 * @param longitude decimal degrees, −180 to 180
 * @param unlocode five characters, such as {@code CHBSL}
 * @param version counts the changes
 */
public record KeptOffice(
        CustomsOffice office,
        boolean active,
        String address,
        String zip,
        String city,
        String phone,
        String email,
        String hours,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String unlocode,
        Set<OfficeKind> kinds,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public KeptOffice {
        kinds = Set.copyOf(kinds);
    }

    /** As it would be typed. */
    public OfficeEntry entry() {
        return new OfficeEntry(
                office.code(),
                office.name(),
                office.region(),
                office.zone().getId(),
                address,
                zip,
                city,
                phone,
                email,
                hours,
                latitude == null ? "" : latitude.stripTrailingZeros().toPlainString(),
                longitude == null ? "" : longitude.stripTrailingZeros().toPlainString(),
                unlocode == null ? "" : unlocode,
                kinds.stream().sorted().map(OfficeKind::name).toList());
    }
}
