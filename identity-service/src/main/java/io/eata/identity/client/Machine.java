package io.eata.identity.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client that acts for a customs administration or an association, as its administrators see it.
 *
 * @param disabledAt since when it gets no tokens; for good
 */
public record Machine(
        ClientProfile profile,
        String name,
        Instant registeredAt,
        @Nullable Instant disabledAt) {

    public String id() {
        return profile.registeredClientId();
    }

    public boolean disabled() {
        return disabledAt != null;
    }
}
