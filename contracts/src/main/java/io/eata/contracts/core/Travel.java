package io.eata.contracts.core;

import java.time.Instant;
import java.util.List;

/**
 * A prepared travel with its declarations in the order of the borders.
 *
 * @param version counts edits; sent back as {@code If-Match} when editing
 */
public record Travel(
        long id, long carnetId, int version, PrepareTravel plan, List<Declaration> declarations, Instant preparedAt) {
    public Travel {
        declarations = List.copyOf(declarations);
    }
}
