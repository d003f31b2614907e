package io.eata.identity.federation;

import io.eata.identity.account.Account;
import io.eata.identity.account.AccountAdministration;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.AccountWish;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Actor;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.federation.Welcome.Reason;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Accounts just in time: made at the first login with a provider, brought up to date at each. Who somebody is there decides; an
 * address only helps to find an account that is here already.
 */
@Component
public final class OutsideAccounts {

    private final Accounts accounts;
    private final Organisations organisations;
    private final OutsideIdentities identities;
    private final AccountAdministration administration;
    private final TransactionOperations transactions;
    private final Clock clock;

    OutsideAccounts(
            Accounts accounts,
            Organisations organisations,
            OutsideIdentities identities,
            AccountAdministration administration,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.identities = identities;
        this.administration = administration;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets somebody in, or says why not. */
    public Welcome welcome(OutsidePerson person, ClaimMapping mapping) {
        return decided(person, mapping, false);
    }

    /** What {@link #welcome} would say; nothing is changed. */
    public Welcome trial(OutsidePerson person, ClaimMapping mapping) {
        return decided(person, mapping, true);
    }

    private Welcome decided(OutsidePerson person, ClaimMapping mapping, boolean trial) {
        return switch (mapping.of(person)) {
            case Mapped.Lacking lacking -> refusal(lacking);
            case Mapped.Known known -> {
                var welcome = transactions.execute(status -> {
                    var decision = attempt(person, known);
                    if (trial || decision instanceof Welcome.Refused) {
                        status.setRollbackOnly();
                    }
                    return decision;
                });
                yield Objects.requireNonNull(welcome);
            }
        };
    }

    private static Welcome refusal(Mapped.Lacking lacking) {
        var reason = switch (lacking.lacks().getFirst()) {
            case NO_ROLE_CLAIM -> Reason.NO_ROLE_CLAIM;
            case NO_ROLE -> Reason.NO_ROLE;
            case NO_EMAIL -> Reason.NO_EMAIL;
        };
        return new Welcome.Refused(reason, lacking.roleValues());
    }

    private Welcome attempt(OutsidePerson person, Mapped.Known known) {
        try {
            return enter(person, known);
        } catch (ProblemException e) {
            return refusal(e);
        }
    }

    private Welcome enter(OutsidePerson person, Mapped.Known known) {
        var now = clock.instant();
        var organisation = organisations.byId(person.organisation()).orElseThrow();
        organisation.requireOwn(known.roles());
        var tied = identities
                .accountOf(person.organisation(), person.issuer(), person.subject())
                .flatMap(accounts::lock);
        if (tied.isEmpty()) {
            var owner = accounts.byLogin(known.email()).map(Accounts.PasswordAccount::account);
            var obstacle = owner.flatMap(account -> obstacle(account, person));
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            tied = owner.flatMap(account -> accounts.lock(account.id()));
        }
        if (tied.isPresent() && isShut(tied.get())) {
            return refused(Reason.DISABLED);
        }
        var outcome = tied.isPresent() ? update(tied.get(), known) : add(organisation, person, known);
        if (outcome instanceof Welcome.Entered entered) {
            identities.tie(person, entered.account(), now);
            identities.began(person, entered.account(), now);
            accounts.markLogin(entered.account(), now);
        }
        return outcome;
    }

    /** Why an account that has the address already is not this person's. */
    private Optional<Welcome> obstacle(Account owner, OutsidePerson person) {
        if (!owner.organisation().id().equals(person.organisation())) {
            return Optional.of(refused(Reason.ADDRESS_ELSEWHERE));
        }
        if (isShut(owner)) {
            return Optional.of(refused(Reason.DISABLED));
        }
        if (!person.emailVouched()) {
            return Optional.of(refused(Reason.ADDRESS_UNVOUCHED));
        }
        boolean hasPassword = accounts.byLogin(owner.login())
                .map(found -> found.passwordHash() != null)
                .orElse(false);
        return administers(owner) && hasPassword
                ? Optional.of(refused(Reason.ADDRESS_OF_ADMINISTRATOR))
                : Optional.empty();
    }

    private Welcome add(Organisation organisation, OutsidePerson person, Mapped.Known known) {
        var account = administration.addFederated(
                theProvider(organisation), wish(organisation, known, known.email(), language(person)));
        return new Welcome.Entered(account.id(), known);
    }

    private Welcome update(Account before, Mapped.Known known) {
        var organisation = before.organisation();
        if (!before.active()) {
            accounts.update(before.in(AccountState.ACTIVE));
        }
        administration.edit(
                theProvider(organisation),
                before.id(),
                wish(organisation, known, addressFor(before, known), before.locale()));
        return new Welcome.Entered(before.id(), known);
    }

    /** An address follows the provider's unless somebody else has it: who it is does not hang on it. */
    private String addressFor(Account account, Mapped.Known known) {
        return accounts.byLogin(known.email())
                .filter(other -> !other.account().id().equals(account.id()))
                .map(other -> account.login())
                .orElse(known.email());
    }

    private static Actor theProvider(Organisation organisation) {
        return Actor.directory(AuditLog.PLATFORM, organisation);
    }

    private static AccountWish wish(Organisation organisation, Mapped.Known known, String login, String locale) {
        boolean customs = organisation.type() == OrganisationType.CUSTOMS;
        var office = known.office();
        return new AccountWish(
                login,
                known.name(),
                locale,
                known.roles(),
                customs ? known.region() : null,
                customs && office != null && office.length() <= Account.OFFICE_LENGTH ? office : null);
    }

    private static Welcome refusal(ProblemException problem) {
        return switch (problem.code()) {
            case LAST_ADMINISTRATOR -> refused(Reason.LAST_ADMINISTRATOR);
            case LOGIN_TAKEN -> refused(Reason.ADDRESS_ELSEWHERE);
            case NOT_FOUND -> refused(Reason.DISABLED);
            default ->
                new Welcome.Refused(
                        Reason.INCOMPLETE,
                        problem.errors().stream()
                                .map(error -> error.field() + ' ' + error.message())
                                .toList());
        };
    }

    private static boolean administers(Account account) {
        return account.active() && (account.has(Role.ADMIN) || account.has(Role.ASSOCIATION_ADMIN));
    }

    private static boolean isShut(Account account) {
        return account.state() == AccountState.DISABLED || account.state() == AccountState.ERASED;
    }

    private static String language(OutsidePerson person) {
        return person.claims().getOrDefault("locale", List.of()).stream()
                .filter(tag -> tag.matches("[a-z]{2}(-[A-Z]{2})?"))
                .findFirst()
                .orElse("en");
    }

    private static Welcome refused(Reason reason) {
        return new Welcome.Refused(reason, List.of());
    }
}
