package io.eata.identity.bulk;

import io.eata.contracts.identity.UndoneAccountRow.Kept;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import that was done, or taken back before it was.
 *
 * @param account what it was done to; null if it was not and will not be
 * @param created whether the row made the account
 * @param before what the account was; null if the row made it
 * @param version of the account as the row left it
 * @param undone whether it was taken back
 * @param kept why the account is not as it was, though it was taken back
 */
public record ImportedRow(
        @Nullable UUID account,
        boolean created,
        @Nullable Before before,
        long version,
        boolean undone,
        @Nullable Kept kept) {

    /** What an account was; its address is no row's to change. */
    public record Before(
            String name,
            String locale,
            Set<Role> roles,
            AccountState state,
            @Nullable String region,
            @Nullable String office) {

        static Before of(Account account) {
            return new Before(
                    account.name(),
                    account.locale(),
                    account.roles(),
                    account.state(),
                    account.region(),
                    account.office());
        }
    }
}
