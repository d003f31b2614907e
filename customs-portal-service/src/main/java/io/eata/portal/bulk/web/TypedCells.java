package io.eata.portal.bulk.web;

import io.eata.portal.bulk.Column;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.SheetWords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * Cells as they were typed into the page.
 *
 * @param cells their meaning by row and field
 * @param dropped rows to be left out
 */
record TypedCells(Map<Integer, Map<String, String>> cells, Set<Integer> dropped) {

    private static final Pattern NAME = Pattern.compile("cell-([0-9]{1,7})-([A-Za-z_]{1,20})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int LONGEST = 1_001;

    static TypedCells of(SheetKind kind, MultiValueMap<String, String> form, SheetWords words) {
        var cells = new HashMap<Integer, Map<String, String>>();
        form.forEach((name, texts) -> {
            var parts = NAME.matcher(name);
            if (parts.matches() && !texts.isEmpty()) {
                kind.columns().stream()
                        .filter(it -> it.field().equals(parts.group(2)))
                        .findFirst()
                        .ifPresent(
                                column -> cells.computeIfAbsent(Integer.valueOf(parts.group(1)), it -> new HashMap<>())
                                        .put(column.field(), meaning(column, texts.getFirst(), words)));
            }
        });
        var dropped = new HashSet<Integer>();
        for (var number : form.getOrDefault("drop", List.of())) {
            if (NUMBER.matcher(number).matches()) {
                dropped.add(Integer.valueOf(number));
            }
        }
        return new TypedCells(cells, dropped);
    }

    private static String meaning(Column column, String text, SheetWords words) {
        var stripped = text.replace("\u0000", "").strip();
        return words.meaning(column, stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped);
    }
}
