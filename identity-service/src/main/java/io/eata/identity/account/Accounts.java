package io.eata.identity.account;

import io.eata.platform.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people who can log in. What may be changed, by whom, is {@link AccountAdministration}'s. */
public interface Accounts {

    Optional<Account> byId(UUID id);

    /** @param login in canonical form */
    Optional<PasswordAccount> byLogin(String login);

    /** Those that there are. @param logins in canonical form, a thousand at most */
    List<Account> byLogins(Collection<String> logins);

    /** Reads an account and holds it for this transaction. */
    Optional<Account> lock(UUID id);

    /**
     * Adds an account unless its login is taken; an existing account is left as it is.
     *
     * @param passwordHash as a {@code PasswordEncoder} makes it, with its algorithm in front; nothing for one that has none (yet)
     * @return whether it was added
     */
    boolean addIfAbsent(Account account, @Nullable String passwordHash);

    /**
     * Writes what the account is now; its ID and organisation stay.
     *
     * @return false if another account has the login
     */
    boolean update(Account account);

    /** Counts the changes that {@link #update} made of an account. */
    long version(UUID id);

    /** @param change whether the person has to choose another one at the next login */
    void setPassword(UUID id, @Nullable String passwordHash, boolean change);

    /** Whether the person has to choose another password at the next login, or is to. */
    boolean mustChangePassword(UUID id);

    /** Makes the person choose another password at the next login. */
    void demandPasswordChange(UUID id);

    void markEmailVerified(UUID id, Instant at);

    void markLogin(UUID id, Instant at);

    /** Active accounts of the organisation with this role, this transaction alone being allowed to change them: for "never the last one". */
    List<UUID> lockActive(String organisation, Role role);

    /** A page of an organisation's accounts by login, erased ones left out. */
    List<Listed> list(AccountFilter filter, @Nullable String afterLogin, int most);

    /** One account as a list shows it. */
    Optional<Listed> listed(UUID id);

    /** An account with what its password is checked against; nothing for one that has no password. */
    record PasswordAccount(Account account, @Nullable String passwordHash) {

        @Override
        public String toString() {
            return "PasswordAccount[" + account.id() + "]";
        }
    }

    /** An account as a list shows it. */
    record Listed(
            Account account, Instant createdAt, @Nullable Instant lastLoginAt) {}

    /**
     * Which accounts.
     *
     * @param text part of login or name, in any case
     */
    record AccountFilter(
            String organisation,
            @Nullable String region,
            @Nullable Role role,
            @Nullable AccountState state,
            @Nullable String text) {}
}
