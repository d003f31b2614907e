package io.eata.identity.bulk;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.UndoneAccountRow.Kept;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Actor;
import io.eata.platform.problems.ProblemException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does rows of imports and takes them back, by the rules of {@link AccountAdministration}. Each is one transaction with what is
 * remembered of it: a row asked for again, or by two at once, is done once, and mails one invitation.
 */
@Service
public class AccountImports {

    private final ImportedRows rows;
    private final RowChecks checks;
    private final RowWishes wishes;
    private final Accounts accounts;
    private final AccountAdministration administration;
    private final WayBack wayBack;

    AccountImports(
            ImportedRows rows,
            RowChecks checks,
            RowWishes wishes,
            Accounts accounts,
            AccountAdministration administration,
            WayBack wayBack) {
        this.rows = rows;
        this.checks = checks;
        this.wishes = wishes;
        this.accounts = accounts;
        this.administration = administration;
        this.wayBack = wayBack;
    }

    /**
     * Does a row, unless it was done: then the answer is that of the first time, whatever has become of the administrator since.
     *
     * @throws ProblemException as {@link AccountAdministration} does; {@code invalid-input} of {@code administrator} if that is none;
     *     {@code account-state} if the row was taken back
     */
    @Transactional
    public ImportedRow apply(UUID id, int number, String country, String administrator, AccountRow row) {
        if (rows.claim(id, number)) {
            var admin = checks.administrator(country, administrator);
            carryOut(id, number, Actor.of(admin).inImport(id), admin, row);
        }
        var done = rows.lock(id, number);
        if (done.undone() || done.account() == null) {
            throw new ProblemException(ProblemCode.ACCOUNT_STATE, "The row was taken back");
        }
        return done;
    }

    /**
     * Takes a row back, once; one that was not done will not be.
     *
     * @param administrator who asked for it; null if it happens by itself
     * @return why the account is not as it was; null if it is
     */
    @Transactional
    public @Nullable Kept undo(UUID id, int number, String country, @Nullable String administrator) {
        if (rows.claim(id, number)) {
            rows.undone(id, number, null);
            return null;
        }
        var row = rows.lock(id, number);
        if (row.undone()) {
            return row.kept();
        }
        var account = accounts.byId(Objects.requireNonNull(row.account(), "a row without an account is undone"))
                .filter(it -> country.equals(it.organisation().country()))
                .orElseThrow(() -> ProblemException.notFound("There is no such row"));
        var actor = administrator == null
                ? Actor.platform(account.organisation())
                : Actor.of(checks.administrator(country, administrator));
        var kept = wayBack.take(actor.inImport(id), account.id(), row);
        rows.undone(id, number, kept);
        return kept;
    }

    private void carryOut(UUID id, int number, Actor actor, Account admin, AccountRow row) {
        if (row.action() == AccountRow.Action.CREATE) {
            var wish = wishes.fresh(row, admin.locale());
            var made = Boolean.FALSE.equals(row.active())
                    ? administration.prepare(actor, wish)
                    : administration.invite(actor, wish);
            rows.done(id, number, made.id(), null, accounts.version(made.id()));
            return;
        }
        var before = accounts.byLogins(Set.of(Account.canonical(row.login()))).stream()
                .findFirst()
                .flatMap(found -> accounts.lock(found.id()))
                .orElseThrow(RowChecks::absent);
        checks.change(actor, admin, before, row);
        if (row.action() == AccountRow.Action.UPDATE) {
            administration.edit(actor, before.id(), wishes.over(before, row));
        }
        if (row.action() == AccountRow.Action.DEACTIVATE || Boolean.FALSE.equals(row.active())) {
            administration.disable(actor, before.id());
        } else if (Boolean.TRUE.equals(row.active())) {
            administration.enable(actor, before.id());
        }
        rows.done(id, number, before.id(), ImportedRow.Before.of(before), accounts.version(before.id()));
    }
}
