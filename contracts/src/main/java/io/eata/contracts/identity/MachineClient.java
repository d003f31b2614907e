package io.eata.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine that gets tokens for its organisation.
 *
 * @param id what it calls itself when it asks for a token
 * @param organisation whom it acts for, such as {@code CH-ALLIANCE}
 * @param roles as its tokens say
 * @param keys any of which may sign its assertions
 * @param disabledAt since when it gets no tokens; for good
 */
public record MachineClient(
        String id,
        String name,
        String organisation,
        Set<String> roles,
        List<ClientKey> keys,
        Instant registeredAt,
        @Nullable Instant disabledAt) {

    public MachineClient {
        roles = Set.copyOf(roles);
        keys = List.copyOf(keys);
    }
}
