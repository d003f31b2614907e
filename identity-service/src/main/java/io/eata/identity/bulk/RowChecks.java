package io.eata.identity.bulk;

import io.eata.contracts.identity.AccountRow;
import io.eata.contracts.identity.CheckedAccountRows.Mistake;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Actor;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Role;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is refused of rows, before they are done and while they are. */
@Component
public class RowChecks {

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final RowWishes wishes;

    RowChecks(Accounts accounts, AccountAdministration administration, RowWishes wishes) {
        this.accounts = accounts;
        this.administration = administration;
        this.wishes = wishes;
    }

    /**
     * What doing some rows would end with, each as if it were the only one.
     *
     * @throws ProblemException {@code invalid-input} if there is no such administrator
     */
    public List<Mistake> of(String country, String administrator, List<AccountRow> rows) {
        var admin = administrator(country, administrator);
        var actor = Actor.of(admin);
        var there = new HashMap<String, Account>();
        accounts.byLogins(
                        rows.stream().map(row -> Account.canonical(row.login())).toList())
                .forEach(account -> there.put(account.login(), account));
        var mistakes = new ArrayList<Mistake>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            try {
                require(actor, admin, there.get(Account.canonical(row.login())), row);
            } catch (ProblemException e) {
                add(mistakes, at, e);
            } catch (ConstraintViolationException e) {
                add(mistakes, at, e);
            }
        }
        return mistakes;
    }

    /** An active administrator of the administration. */
    Account administrator(String country, String id) {
        return uuid(id).flatMap(accounts::byId)
                .filter(account -> account.active() && account.has(Role.ADMIN))
                .filter(account -> country.equals(account.organisation().country()))
                .orElseThrow(() -> ProblemException.invalid(
                        "administrator", "Administrator", "is no active administrator of this administration"));
    }

    /** Whoever imports stays an administrator: nobody would be left to go on, or to take it back. */
    void change(Actor actor, Account admin, Account before, AccountRow row) {
        if (!actor.looksAfter(before)) {
            throw absent();
        }
        if (!before.id().equals(admin.id())) {
            return;
        }
        if (row.action() == AccountRow.Action.DEACTIVATE || Boolean.FALSE.equals(row.active())) {
            throw ProblemException.invalid("active", "Own", "is for somebody else to take: it is your own account");
        }
        if (Boolean.FALSE.equals(row.roles().get(Role.ADMIN.name()))) {
            throw ProblemException.invalid("roles", "Own", "are for somebody else to take: it is your own account");
        }
    }

    static ProblemException absent() {
        return ProblemException.notFound("There is no such account among those you look after");
    }

    private void require(Actor actor, Account admin, @Nullable Account there, AccountRow row) {
        if (row.action() == AccountRow.Action.CREATE) {
            if (there != null) {
                throw new ProblemException(ProblemCode.LOGIN_TAKEN, "The address has an account already");
            }
            administration.requireInvitable(actor, wishes.fresh(row, admin.locale()));
            return;
        }
        if (there == null) {
            throw absent();
        }
        change(actor, admin, there, row);
        if (row.action() == AccountRow.Action.UPDATE) {
            administration.requireEditable(actor, there, wishes.over(there, row));
        }
    }

    private static void add(List<Mistake> mistakes, int at, ProblemException e) {
        if (e.errors().isEmpty()) {
            mistakes.add(new Mistake(at, e.code().code(), "", ""));
        }
        e.errors().forEach(error -> mistakes.add(new Mistake(at, e.code().code(), error.field(), error.rule())));
    }

    private static void add(List<Mistake> mistakes, int at, ConstraintViolationException e) {
        for (var broken : e.getConstraintViolations()) {
            mistakes.add(new Mistake(
                    at,
                    ProblemCode.INVALID_INPUT.code(),
                    broken.getPropertyPath().toString(),
                    broken.getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName()));
        }
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no account's
        }
    }
}
