package io.eata.contracts.territory;

import io.eata.carnet.territory.Purpose;
import io.eata.carnet.transition.Journey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey to be advised on: from home, through its stops in order, and back. No stop is in the home territory, one at least is a
 * destination, and no day is before the one that it follows.
 *
 * @param purpose absent where it is not known yet
 * @param leaves the day of exportation at home; absent means the first arrival
 * @param returns the day of re-importation at home; absent means the last departure
 * @param byPost whether goods travel by post
 * @param inParts whether goods may leave a destination in several consignments
 */
public record AskAdvice(
        @NotNull @Pattern(regexp = AskAdvice.COUNTRY, message = AskAdvice.NO_COUNTRY) String home,

        @Nullable Purpose purpose,
        @Nullable LocalDate leaves,
        @NotEmpty @Size(max = Journey.MOST_STOPS) List<@Valid @NotNull PlannedStop> stops,
        @Nullable LocalDate returns,
        @Nullable Boolean byPost,
        @Nullable Boolean inParts) {

    static final String COUNTRY = "[A-Z]{2}";
    static final String NO_COUNTRY = "must be a two-letter ISO 3166-1 code";

    /** @param transit whether goods only pass through under customs seal; absent means no */
    public record PlannedStop(
            @NotNull @Pattern(regexp = COUNTRY, message = NO_COUNTRY) String country,

            @Nullable Boolean transit,
            @NotNull LocalDate arrival,
            @NotNull LocalDate departure) {}
}
