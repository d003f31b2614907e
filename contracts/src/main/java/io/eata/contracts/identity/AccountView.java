package io.eata.contracts.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who look after it.
 *
 * @param login e-mail address
 * @param name display name or badge number
 * @param locale BCP 47 tag of the language the person reads
 * @param state {@code PENDING} until the invitation is taken up, {@code ACTIVE} or {@code DISABLED}
 * @param region of customs accounts
 * @param office of customs accounts: code of the default office
 */
public record AccountView(
        UUID id,
        String login,
        String name,
        String locale,
        List<String> roles,
        String state,
        @Nullable String region,
        @Nullable String office,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {
    public AccountView {
        roles = List.copyOf(roles);
    }
}
