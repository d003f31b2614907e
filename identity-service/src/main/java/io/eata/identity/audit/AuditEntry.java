package io.eata.identity.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param id grows with time
 * @param organisation whose account, setting or key it was
 * @param actor ID of the account or client that did it; {@code platform} for what happens by itself
 * @param target ID of the account, client or setting it was done to
 * @param details what changed, such as {@code role: OFFICER}; no names, addresses or secrets
 */
public record AuditEntry(
        long id,
        String organisation,
        Instant at,
        String actor,
        Act act,
        @Nullable String target,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
