package io.eata.identity.federation;

import io.eata.platform.security.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a mapping makes of somebody. */
public sealed interface Mapped {

    /**
     * Everything an account needs.
     *
     * @param email in canonical form
     */
    record Known(
            String email,
            String name,
            Set<Role> roles,
            @Nullable String region,
            @Nullable String office) implements Mapped {

        public Known {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Not enough for an account.
     *
     * @param roleValues what the provider sent where roles were looked for
     */
    record Lacking(List<ClaimMapping.Lack> lacks, List<String> roleValues) implements Mapped {

        public Lacking {
            lacks = List.copyOf(lacks);
            roleValues = List.copyOf(roleValues);
        }
    }
}
