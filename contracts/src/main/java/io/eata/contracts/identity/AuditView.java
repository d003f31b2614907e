package io.eata.contracts.identity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an account, a setting or a key.
 *
 * @param actor ID of the account or client that did it; {@code platform} for what happens by itself
 * @param actorLogin of an account that is still there
 * @param act such as {@code ACCOUNT_DISABLED}
 * @param target ID of what it was done to
 * @param targetLogin of an account that is still there
 * @param details what changed, such as {@code roles: OFFICER}
 */
public record AuditView(
        long id,
        Instant at,
        String actor,
        @Nullable String actorLogin,
        String act,
        @Nullable String target,
        @Nullable String targetLogin,
        Map<String, String> details) {
    public AuditView {
        details = Map.copyOf(details);
    }
}
