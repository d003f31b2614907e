package io.eata.paper;

import io.eata.contracts.carnet.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Column 4: weight or volume as it was written, summed only where every line is a number in one and the same unit. */
final class Weight {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private Weight() {}

    static boolean isTotalled(List<Item> items) {
        return items.stream().allMatch(item -> amount(item) != null)
                && items.stream()
                                .map(Item::unit)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        == 1
                && items.stream().noneMatch(item -> item.unit() == null);
    }

    static @Nullable BigDecimal amount(Item item) {
        String weight = item.weight();
        return weight != null && NUMBER.matcher(weight.strip()).matches() ? new BigDecimal(weight.strip()) : null;
    }

    static String text(Item item) {
        return item.weight() == null ? "" : text(item.weight(), item.unit() == null ? "" : item.unit());
    }

    /** UN Rec 20 codes that everybody writes otherwise are written so. */
    static String text(String amount, String unit) {
        String written = switch (unit) {
            case "KGM" -> "kg";
            case "GRM" -> "g";
            case "TNE" -> "t";
            case "LTR" -> "l";
            case "MTQ" -> "m³";
            default -> unit;
        };
        return written.isEmpty() ? amount : amount + " " + written;
    }
}
