package io.eata.carnet.transition;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of goods from home and back, with its days.
 *
 * @param purpose absent where it is not known yet; then nothing is said of purposes
 * @param leaves the day of exportation at home
 * @param stops in order, 1 to {@value #MOST_STOPS}
 * @param returns the day of re-importation at home
 * @param byPost whether goods travel by post or courier without anybody who carries them
 * @param inParts whether goods may leave a destination in several consignments
 */
public record Journey(
        Country home,
        @Nullable Purpose purpose,
        LocalDate leaves,
        List<Stop> stops,
        LocalDate returns,
        boolean byPost,
        boolean inParts) {

    public static final int MOST_STOPS = 30;

    /** @throws IllegalArgumentException if there is no destination, or the days are not in order */
    public Journey {
        stops = List.copyOf(stops);
        if (stops.size() > MOST_STOPS) {
            throw new IllegalArgumentException("a journey has at most " + MOST_STOPS + " stops");
        }
        if (stops.stream().allMatch(Stop::transit)) {
            throw new IllegalArgumentException("a journey has a destination");
        }
        if (stops.stream().anyMatch(stop -> stop.country().territory().equals(home.territory()))) {
            throw new IllegalArgumentException("a journey ends when goods come home");
        }
        var last = leaves;
        for (var stop : stops) {
            if (stop.arrival().isBefore(last)) {
                throw new IllegalArgumentException("goods arrive in " + stop.country() + " before they can");
            }
            last = stop.departure();
        }
        if (returns.isBefore(last)) {
            throw new IllegalArgumentException("goods come home before they can");
        }
    }
}
