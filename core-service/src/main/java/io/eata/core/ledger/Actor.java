package io.eata.core.ledger;

import io.eata.contracts.core.Office;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the ledger keeps it.
 *
 * @param subject account or client
 * @param office where a customs office acts
 */
public record Actor(String subject, @Nullable Office office) {

    /** Code of the office; empty where the association acts. */
    String officeCode() {
        return office == null ? "" : office.code();
    }
}
