package io.eata.portal.bulk;

import io.eata.portal.office.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for the rows of every kind: a known action, each one once, there when it is to be changed and not there when it is new. */
final class KeyChecks {

    private static final Set<String> YES_NO = Set.of("", "YES", "NO");

    private final SheetKind kind;
    private final String taken;
    private final @Nullable Set<String> present;
    private final Set<String> seen = new HashSet<>();

    /** For what is kept elsewhere: whether it is there is not said. */
    KeyChecks(SheetKind kind) {
        this(kind, "", null);
    }

    /**
     * @param taken rule of a new one that is there already
     * @param present keys of what is there; null if somebody else says that
     */
    KeyChecks(SheetKind kind, String taken, @Nullable Set<String> present) {
        this.kind = kind;
        this.taken = taken;
        this.present = present;
    }

    List<Mistake> of(Map<String, String> cells) {
        var mistakes = new ArrayList<Mistake>();
        var action = RowAction.of(cells);
        if (action.isEmpty()) {
            mistakes.add(new Mistake("action", "office.rule.kinds"));
        }
        for (var column : kind.columns()) {
            var cell = cells.getOrDefault(column.field(), "");
            if (cell.startsWith("=")) {
                mistakes.add(new Mistake(column.field(), "bulk.rule.formula"));
            }
            if (column.choice() == Column.Choice.YES_NO && !YES_NO.contains(cell)) {
                mistakes.add(new Mistake(column.field(), "office.rule.kinds"));
            }
        }
        var key = cells.getOrDefault(kind.key(), "");
        if (key.isEmpty()) {
            mistakes.add(new Mistake(kind.key(), "office.rule.required"));
        } else if (!seen.add(key)) {
            mistakes.add(new Mistake(kind.key(), "bulk.rule.twice"));
        } else if (present != null
                && action.isPresent()
                && (action.get() == RowAction.CREATE) == present.contains(key)) {
            mistakes.add(new Mistake(kind.key(), present.contains(key) ? taken : "bulk.rule.absent"));
        }
        return mistakes;
    }
}
