package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When and where a customs office acts.
 *
 * @param at the instant in the office's own offset, which gives its day
 * @param in the office's country
 * @param territory the customs territory of that country
 */
public record Act(
        @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        OffsetDateTime at,

        Country in,
        CustomsTerritory territory) {

    public static Act of(OffsetDateTime at, Country in) {
        return new Act(at, in, in.territory());
    }

    /** Validity and final dates are days of the office. */
    @JsonIgnore
    public LocalDate day() {
        return at.toLocalDate();
    }
}
