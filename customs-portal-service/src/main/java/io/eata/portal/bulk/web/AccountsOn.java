package io.eata.portal.bulk.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountView;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.IdentityAccess;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The regions or offices that accounts name: identity keeps them, and answers the administrator. */
@Component
final class AccountsOn {

    /** Pages of accounts that one request looks through. */
    private static final int MOST_PAGES = 200;

    private final IdentityAccess identity;

    AccountsOn(IdentityAccess identity) {
        this.identity = identity;
    }

    /** Names of regions or codes of offices; nothing if identity does not say. */
    Optional<Set<String>> used(SheetKind kind) {
        if (kind == SheetKind.ACCOUNTS) {
            return Optional.of(Set.of()); // identity knows itself which were used
        }
        var used = new HashSet<String>();
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var next = after;
            if (!(identity.askForAccounts(api -> api.list(null, null, null, null, next, Limits.PAGE))
                    instanceof Answer.Given<Page<AccountView>>(var accounts))) {
                return Optional.empty();
            }
            for (var account : accounts.rows()) {
                var named = kind == SheetKind.OFFICES ? account.office() : account.region();
                if (named != null) {
                    used.add(named);
                }
            }
            after = accounts.next();
            if (after == null) {
                return Optional.of(used);
            }
        }
        return Optional.empty();
    }
}
