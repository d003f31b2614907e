package io.eata.identity.account;

import java.util.Optional;
import java.util.UUID;

/** The people who can log in. */
public interface Accounts {

    Optional<Account> byId(UUID id);

    /** @param login in canonical form */
    Optional<PasswordAccount> byLogin(String login);

    /**
     * Adds an account unless its login is taken; an existing account is left as it is.
     *
     * @param passwordHash as a {@code PasswordEncoder} makes it, with its algorithm in front
     * @return whether it was added
     */
    boolean addIfAbsent(Account account, String passwordHash);

    /** An account with what its password is checked against. */
    record PasswordAccount(Account account, String passwordHash) {

        @Override
        public String toString() {
            return "PasswordAccount[" + account.id() + "]";
        }
    }
}
