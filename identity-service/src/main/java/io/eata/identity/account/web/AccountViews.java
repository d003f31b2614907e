package io.eata.identity.account.web;

import io.eata.contracts.identity.AccountView;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Accounts.Listed;
import io.eata.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts as the interfaces show them. */
@Component
class AccountViews {

    private final Accounts accounts;

    AccountViews(Accounts accounts) {
        this.accounts = accounts;
    }

    AccountView of(UUID id) {
        return accounts.listed(id).map(AccountViews::of).orElseThrow();
    }

    static AccountView of(Listed listed) {
        var account = listed.account();
        return new AccountView(
                account.id(),
                account.login(),
                account.name(),
                account.locale(),
                account.roles().stream().map(Role::name).sorted().toList(),
                account.state().name(),
                account.region(),
                account.office(),
                listed.createdAt(),
                listed.lastLoginAt());
    }
}
