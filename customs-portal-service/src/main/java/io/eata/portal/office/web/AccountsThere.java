package io.eata.portal.office.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.EditAccount;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.IdentityAccess;
import io.eata.portal.office.Kept;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that name a region or an office: identity keeps them. */
@Component
final class AccountsThere {

    /** Pages of accounts that one request looks through or takes along. */
    private static final int MOST_PAGES = 50;

    private final IdentityAccess identity;

    AccountsThere(IdentityAccess identity) {
        this.identity = identity;
    }

    /** What became of looking for accounts. */
    enum Found {
        NONE,
        SOME,
        UNKNOWN
    }

    Found inRegion(String region) {
        return look(region, account -> true);
    }

    Found atOffice(String code) {
        return look(null, account -> code.equals(account.office()));
    }

    /**
     * Gives the accounts of a region its new name; what was done stays done, and the same again takes along the rest.
     *
     * @return how many, or nothing when some could not be taken along
     */
    Optional<Integer> follow(String formerRegion, String region) {
        int moved = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            // What was moved is no longer of the former region, so that the first page is always the next one.
            if (!(page(formerRegion, null) instanceof Answer.Given<Page<AccountView>>(var accounts))) {
                return Optional.empty();
            }
            for (var account : accounts.rows()) {
                if (!(identity.askForAccounts(api -> api.edit(account.id(), in(account, region)))
                        instanceof Answer.Given)) {
                    return Optional.empty();
                }
                moved++;
            }
            if (accounts.next() == null) {
                return Optional.of(moved);
            }
        }
        return Optional.empty();
    }

    private static EditAccount in(AccountView account, String region) {
        return new EditAccount(
                account.login(),
                account.name(),
                account.locale(),
                new LinkedHashSet<>(account.roles()),
                region,
                account.office());
    }

    private Found look(@Nullable String region, Predicate<AccountView> matters) {
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (!(page(region, after) instanceof Answer.Given<Page<AccountView>>(var accounts))) {
                return Found.UNKNOWN;
            }
            if (accounts.rows().stream().anyMatch(matters)) {
                return Found.SOME;
            }
            after = accounts.next();
            if (after == null) {
                return Found.NONE;
            }
        }
        return Found.UNKNOWN;
    }

    private Answer<Page<AccountView>> page(@Nullable String region, @Nullable String after) {
        return identity.askForAccounts(api -> api.list(null, null, region, null, after, Limits.PAGE));
    }

    static Kept used() {
        return new Kept.InUse(Kept.Use.ACCOUNTS);
    }
}
