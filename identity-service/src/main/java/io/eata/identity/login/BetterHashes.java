package io.eata.identity.login;

import io.eata.identity.account.Accounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;

/** Keeps a password hashed anew, at the login that told it, when its hash is of an older kind. */
final class BetterHashes implements UserDetailsPasswordService {

    private final Accounts accounts;

    BetterHashes(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails updatePassword(UserDetails person, @Nullable String hash) {
        var id = UUID.fromString(person.getUsername());
        accounts.setPassword(id, hash, accounts.mustChangePassword(id));
        return User.withUserDetails(person).password(String.valueOf(hash)).build();
    }
}
