package io.eata.portal.transit;

import io.eata.carnet.ledger.WatchedTransit;
import org.jspecify.annotations.Nullable;

/**
 * Which transits of a territory; null asks for all.
 *
 * @param country of the office
 * @param office code of the office that opened or closed, only together with its country
 * @param carnet eATA ID, or the beginning of a number
 * @param dueSoon only those in progress whose final date is near
 */
public record TransitFilter(
        WatchedTransit.@Nullable State state,
        @Nullable String country,
        @Nullable String office,
        @Nullable String carnet,
        boolean dueSoon) {

    /** What is due soon at one office. */
    public static TransitFilter dueAt(String country, String office) {
        return new TransitFilter(null, country, office, null, true);
    }
}
