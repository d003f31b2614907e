package io.eata.identity.login;

import io.eata.identity.account.Accounts;
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
                .map(found -> User.withUsername(found.account().id().toString())
                        .password(found.passwordHash())
                        .disabled(!found.account().enabled())
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    }
}
