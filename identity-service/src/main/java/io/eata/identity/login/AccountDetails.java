package io.eata.identity.login;

import io.eata.identity.account.Accounts;
import io.eata.identity.account.Accounts.PasswordAccount;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Accounts as Spring Security wants them. Roles stay out: tokens say what an account is at the moment they are issued. */
final class AccountDetails implements UserDetailsService {

    private final Accounts accounts;

    AccountDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.byLogin(login)
                .flatMap(AccountDetails::withPassword)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }

    /** An account without a password is, to whoever types one, no account. */
    private static Optional<UserDetails> withPassword(PasswordAccount found) {
        var hash = found.passwordHash();
        return hash == null
                ? Optional.empty()
                : Optional.of(User.withUsername(found.account().id().toString())
                        .password(hash)
                        .disabled(!found.account().active())
                        .build());
    }
}
