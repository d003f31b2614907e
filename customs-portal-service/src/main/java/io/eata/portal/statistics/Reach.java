package io.eata.portal.statistics;

import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * How far an officer's statistics reach: controllers' and administrators' over their territory, as the logs do; a regional manager's over
 * the offices of the region, and over none without a region (domain.md, section 1).
 */
@Component
public final class Reach {

    private final Offices offices;

    Reach(Offices offices) {
        this.offices = offices;
    }

    /** The offices that an officer may ask for one by one. */
    public List<CustomsOffice> offices(Officer officer) {
        return officer.readsLogs() || officer.boundTo().isPresent() ? offices.open(officer) : List.of();
    }

    /**
     * What an officer gets to see.
     *
     * @param office code of the only office to count; null for all within reach
     * @throws AccessDeniedException if that office is not within reach
     */
    public Asked of(Officer officer, @Nullable String office, YearMonth from, YearMonth to) {
        if (officer.readsLogs()) {
            return office == null
                    ? new Asked(officer.territory(), null, null, from, to)
                    : new Asked(officer.territory(), officer.country(), List.of(office), from, to);
        }
        var codes = offices(officer).stream().map(CustomsOffice::code).toList();
        if (office != null && !codes.contains(office)) {
            throw new AccessDeniedException("an office of another region");
        }
        return new Asked(officer.territory(), officer.country(), office == null ? codes : List.of(office), from, to);
    }
}
