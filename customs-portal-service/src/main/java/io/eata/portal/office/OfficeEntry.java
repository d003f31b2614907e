package io.eata.portal.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as it is typed into a form or a row of a spreadsheet: texts, without spaces around them, empty where nothing is known.
 *
 * @param zone a name of the time zone database, such as {@code Europe/Zurich}
 * @param address lines of the address
 * @param latitude decimal degrees, north positive, such as {@code 47.5805}
 * @param longitude decimal degrees, east positive
 * @param unlocode such as {@code CHBSL}
 * @param kinds names of {@link OfficeKind}
 */
public record OfficeEntry(
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
        String latitude,
        String longitude,
        String unlocode,
        List<String> kinds) {

    public OfficeEntry {
        kinds = List.copyOf(kinds);
    }

    /** A text as it is kept of what was typed. */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
