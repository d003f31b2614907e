package io.eata.journeys.demo;

import io.eata.contracts.carnet.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The general list of the worked examples: a film crew's twenty items, 47,028.00 CHF in sum. */
final class FilmEquipment {

    static final BigDecimal TOTAL = new BigDecimal("47028.00");

    private static final Object[][] LINES = {
        {"Digital cinema camera, body, serial K4-20117", 1, "3.9", "14850.00", "DE"},
        {"Camera viewfinder, serial VF-3321", 1, "0.6", "1980.00", "DE"},
        {"Prime lens 25 mm T1.5, serial L25-881", 1, "1.2", "2640.00", "JP"},
        {"Prime lens 35 mm T1.5, serial L35-902", 1, "1.1", "2640.00", "JP"},
        {"Prime lens 50 mm T1.5, serial L50-417", 1, "1.0", "2640.00", "JP"},
        {"Prime lens 85 mm T1.5, serial L85-233", 1, "1.3", "2760.00", "JP"},
        {"Wireless follow focus, hand unit and motor", 1, "2.2", "1890.00", null},
        {"Matte box with three filter trays", 1, "1.4", "620.00", null},
        {"Set of neutral density filters, 7 pieces", 7, "0.9", "812.00", "JP"},
        {"Reference monitor 17 inch, serial RM-7705", 1, "5.8", "1745.00", "KR"},
        {"Director's monitor 7 inch, serial DM-1290", 2, "1.6", "1180.00", "KR"},
        {"Fluid head tripod, carbon, 100 mm bowl", 1, "9.4", "2395.00", "IT"},
        {"Slider 120 cm with motor and controller", 1, "7.7", "1120.00", "SE"},
        {"LED panel 1x1, bicolour, with yoke", 4, "14.0", "3160.00", "DE"},
        {"Light stand, steel, 3.3 m", 6, "19.2", "594.00", "IT"},
        {"Audio mixer and recorder, 8 tracks, serial MX-5512", 1, "2.8", "2380.00", "GB"},
        {"Wireless microphone set, transmitter and receiver", 4, "3.0", "1912.00", "DE"},
        {"Boom pole, carbon, 4 m, with shock mount", 2, "1.8", "498.00", null},
        {"Battery, gold mount, 98 Wh", 8, "8.8", "872.00", null},
        {"Flight case, aluminium, numbered A1 to A6", 6, "38.0", "340.00", null},
    };

    private FilmEquipment() {}

    static List<Item> list() {
        var items = new ArrayList<Item>();
        for (Object[] line : LINES) {
            @Nullable String origin = (String) line[4];
            items.add(new Item(
                    items.size() + 1,
                    (String) line[0],
                    (Integer) line[1],
                    (String) line[2],
                    "KGM",
                    new BigDecimal((String) line[3]),
                    origin,
                    null));
        }
        return List.copyOf(items);
    }
}
