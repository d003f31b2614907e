package io.eata.identity.bulk;

import io.eata.contracts.identity.UndoneAccountRow.Kept;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.AccountEnd;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.AccountWish;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what a row did to an account, as far as nobody did anything to it since. */
@Component
class WayBack {

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final AccountEnd end;

    WayBack(Accounts accounts, AccountAdministration administration, AccountEnd end) {
        this.accounts = accounts;
        this.administration = administration;
        this.end = end;
    }

    /** @return why the account is not as it was; null if it is */
    @Nullable Kept take(Actor actor, UUID id, ImportedRow row) {
        var account = accounts.lock(id).orElseThrow();
        if (account.state() == AccountState.ERASED) {
            return row.created() ? null : Kept.GONE;
        }
        return row.before() == null ? remove(actor, id) : restore(actor, account, row, row.before());
    }

    private @Nullable Kept remove(Actor actor, UUID id) {
        if (end.hasWayIn(id)) {
            administration.disable(actor, id);
            return Kept.USED;
        }
        administration.withdraw(actor, id);
        return null;
    }

    private @Nullable Kept restore(Actor actor, Account account, ImportedRow row, ImportedRow.Before before) {
        var id = account.id();
        if (accounts.version(id) != row.version()) {
            return Kept.CHANGED;
        }
        administration.edit(
                actor,
                id,
                new AccountWish(
                        account.login(),
                        before.name(),
                        before.locale(),
                        before.roles(),
                        before.region(),
                        before.office()));
        if (before.state() == AccountState.DISABLED) {
            administration.disable(actor, id);
        } else {
            administration.enable(actor, id);
        }
        return null;
    }
}
