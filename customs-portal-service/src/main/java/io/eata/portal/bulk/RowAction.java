package io.eata.portal.bulk;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row does. */
public enum RowAction {
    CREATE,
    /** Changes what is there; an empty cell leaves what it has. */
    UPDATE,
    DEACTIVATE;

    /** A row that says nothing creates; empty if it says something else. */
    public static Optional<RowAction> of(Map<String, String> cells) {
        var said = cells.getOrDefault("action", "");
        return said.isEmpty()
                ? Optional.of(CREATE)
                : Stream.of(values()).filter(it -> it.name().equals(said)).findFirst();
    }
}
