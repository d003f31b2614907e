package io.eata.identity.account.web;

import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountApi;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.EditAccount;
import io.eata.contracts.identity.NewAccount;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.AccountWish;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Accounts.AccountFilter;
import io.eata.identity.account.Actor;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize(Actor.ANY)
class AccountController implements AccountApi {

    private final AccountAdministration administration;
    private final Accounts accounts;
    private final AccountViews views;

    AccountController(AccountAdministration administration, Accounts accounts, AccountViews views) {
        this.administration = administration;
        this.accounts = accounts;
        this.views = views;
    }

    @Override
    public Page<AccountView> list(
            @Nullable String role,
            @Nullable String state,
            @Nullable String region,
            @Nullable String text,
            @Nullable String after,
            @Nullable Integer limit) {
        var actor = actor();
        var rows = Cursors.limit(limit);
        var own = actor.region();
        if (own != null && region != null && !own.equals(region)) {
            throw ProblemException.invalid("region", "Region", "is not the region that you look after");
        }
        var filter = new AccountFilter(
                actor.organisation(),
                own == null ? bounded("region", region, Account.REGION_LENGTH) : own,
                Values.one("role", Role.values(), role),
                Values.one("state", AccountState.values(), state),
                bounded("text", text, Account.NAME_LENGTH));
        var found = accounts.list(filter, bounded("after", after, Account.LOGIN_LENGTH), rows + 1);
        var page = found.subList(0, Math.min(rows, found.size()));
        return new Page<>(
                page.stream().map(AccountViews::of).toList(),
                found.size() > rows ? page.getLast().account().login() : null);
    }

    @Override
    public AccountView get(UUID id) {
        return views.of(administration.get(actor(), id).id());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public AccountView invite(NewAccount account) {
        var wish = new AccountWish(
                account.login(),
                account.name(),
                account.locale(),
                roles(account.roles()),
                account.region(),
                account.office());
        return views.of(administration.invite(actor(), wish).id());
    }

    @Override
    public AccountView edit(UUID id, EditAccount account) {
        var wish = new AccountWish(
                account.login(),
                account.name(),
                account.locale(),
                roles(account.roles()),
                account.region(),
                account.office());
        return views.of(administration.edit(actor(), id, wish).id());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void inviteAgain(UUID id) {
        administration.inviteAgain(actor(), id);
    }

    @Override
    public AccountView disable(UUID id) {
        return views.of(administration.disable(actor(), id).id());
    }

    @Override
    public AccountView enable(UUID id) {
        return views.of(administration.enable(actor(), id).id());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void demandPasswordChange(UUID id) {
        administration.demandPasswordChange(actor(), id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void sendReset(UUID id) {
        administration.sendReset(actor(), id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(UUID id) {
        administration.delete(actor(), id);
    }

    /** What the token's account may do now, not when the token was issued. */
    private Actor actor() {
        return account(Caller.current().subject())
                .filter(Account::active)
                .map(Actor::of)
                .orElseThrow(() -> new AccessDeniedException("machines look after no accounts here"));
    }

    private Optional<Account> account(String subject) {
        try {
            return accounts.byId(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a client's ID
        }
    }

    private static Set<Role> roles(Set<String> names) {
        return names.stream()
                .map(name -> Values.required("roles", Role.values(), name))
                .collect(Collectors.toSet());
    }

    private static @Nullable String bounded(String field, @Nullable String text, int length) {
        if (text != null && text.length() > length) {
            throw ProblemException.invalid(field, "Size", "is longer than " + length + " characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
