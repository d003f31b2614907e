package io.eata.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a spreadsheet says of an account. What is absent stays as it is; of a new account it is the administrator's language, no
 * role, no region, no office, and an invitation. Texts may be longer than any rule allows.
 *
 * @param login e-mail address: which account
 * @param roles names of roles to have, or not to have
 * @param active false for an account that is shut, or made without an invitation
 */
public record AccountRow(
        @NotNull Action action,
        @NotBlank @Size(max = AccountRow.TEXT) String login,
        @Nullable @Size(max = AccountRow.TEXT) String name,
        @Nullable @Size(max = AccountRow.TEXT) String locale,
        @NotNull @Size(max = 10) Map<@NotBlank @Size(max = 40) String, @NotNull Boolean> roles,
        @Nullable @Size(max = AccountRow.TEXT) String region,
        @Nullable @Size(max = AccountRow.TEXT) String office,
        @Nullable Boolean active) {

    /** Characters of a cell; a longer one is cut, being too long for every rule still. */
    public static final int TEXT = 300;

    /** What a row does. */
    public enum Action {
        CREATE,
        UPDATE,
        DEACTIVATE
    }

    public AccountRow {
        roles = roles == null ? Map.of() : Map.copyOf(roles);
    }
}
