package io.eata.identity.registration;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Invitations;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Registers holders. Nothing can be done with an account until the link that is mailed to its address was followed, and the
 * password is chosen there and not before: whoever registers somebody else's address gains nothing by it.
 *
 * <p>An address that a company has invited joins that company; one that has an account already is told so by mail only, so that
 * nobody learns from this page who has one.
 */
@Service
public class Registration {

    /** What the ID of an organisation begins with that somebody registered, before the ID of that account. */
    public static final String OWN = "HOLDER-";

    private final Accounts accounts;
    private final Organisations organisations;
    private final HolderProfiles profiles;
    private final Terms terms;
    private final Invitations invitations;
    private final Letters letters;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Registration(
            Accounts accounts,
            Organisations organisations,
            HolderProfiles profiles,
            Terms terms,
            Invitations invitations,
            Letters letters,
            AuditLog audit,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.profiles = profiles;
        this.terms = terms;
        this.invitations = invitations;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a registration.
     *
     * @param login canonical
     * @param company its name; nothing for a private person
     * @param locale BCP 47 tag of the person's language
     */
    public void register(String login, @Nullable String company, HolderProfile profile, String locale) {
        if (!registered(login, company, profile, locale)) {
            // The address was taken at this very moment: now it is known.
            registered(login, company, profile, locale);
        }
    }

    private boolean registered(String login, @Nullable String company, HolderProfile profile, String locale) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var done = take(login, company, profile, locale);
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    private boolean take(String login, @Nullable String company, HolderProfile profile, String locale) {
        var known = known(login);
        if (known.isEmpty()) {
            var added = add(login, company, profile, locale);
            added.ifPresent(invitations::verify);
            return added.isPresent();
        }
        var account = known.get();
        if (isWaitedFor(account)) {
            invitations.verify(takeUp(account, company, profile, locale));
        } else if (account.active()) {
            letters.send(new Letter(
                    LetterKind.ALREADY_REGISTERED, Recipient.of(account), new Matter.Notice(clock.instant())));
        }
        return true;
    }

    /**
     * Takes a registration with an address that an outside provider vouches for: it counts as verified, and the account is active
     * at once, without a password.
     *
     * @param company its name; nothing for a private person
     * @return the account; nothing if the address has one in use
     */
    public Optional<Account> registerVouched(
            String login, @Nullable String company, HolderProfile profile, String locale) {
        var taken = transactions.execute(status -> {
            var account = known(login)
                    .map(found -> isWaitedFor(found)
                            ? Optional.of(takeUp(found, company, profile, locale))
                            : Optional.<Account>empty())
                    .orElseGet(() -> add(login, company, profile, locale))
                    .map(this::activated);
            if (account.isEmpty()) {
                status.setRollbackOnly();
            }
            return account;
        });
        return taken == null ? Optional.empty() : taken;
    }

    private Account activated(Account account) {
        var active = account.in(AccountState.ACTIVE);
        accounts.update(active);
        accounts.markEmailVerified(active.id(), clock.instant());
        var person = active.id().toString();
        audit.record(active.organisation().id(), person, Act.REGISTRATION_FINISHED, person, Map.of());
        return active;
    }

    private Optional<Account> known(String login) {
        return accounts.byLogin(login)
                .map(Accounts.PasswordAccount::account)
                .flatMap(account -> accounts.lock(account.id()));
    }

    private static boolean isWaitedFor(Account account) {
        return account.state() == AccountState.PENDING && account.organisation().type() == OrganisationType.COMPANY;
    }

    private Optional<Account> add(String login, @Nullable String company, HolderProfile profile, String locale) {
        var id = UUID.randomUUID();
        var organisation = organisation(OWN + id, company, profile);
        organisations.save(organisation);
        var account = new Account(
                id, login, profile.fullName(), locale, organisation, roles(company), AccountState.PENDING, null, null);
        if (!accounts.addIfAbsent(account, null)) {
            return Optional.empty();
        }
        finish(account, profile);
        return Optional.of(account);
    }

    /**
     * Somebody who was invited keeps the company and the role; who registers once more before following the link may have chosen
     * wrongly before, and gets what was chosen last.
     */
    private Account takeUp(Account account, @Nullable String company, HolderProfile profile, String locale) {
        var own = account.organisation().id().equals(OWN + account.id());
        var organisation = own ? organisation(account.organisation().id(), company, profile) : account.organisation();
        if (own) {
            organisations.save(organisation);
        }
        var named = new Account(
                account.id(),
                account.login(),
                profile.fullName(),
                locale,
                organisation,
                own ? roles(company) : account.roles(),
                AccountState.PENDING,
                null,
                null);
        accounts.update(named);
        finish(named, profile);
        return named;
    }

    private static Organisation organisation(String id, @Nullable String company, HolderProfile profile) {
        return new Organisation(
                id,
                OrganisationType.COMPANY,
                company == null ? profile.fullName() : company,
                null,
                profile.country(),
                null,
                company == null);
    }

    private static Set<Role> roles(@Nullable String company) {
        return company == null ? Set.of(Role.HOLDER) : Set.of(Role.HOLDER, Role.COMPANY_MANAGER);
    }

    private void finish(Account account, HolderProfile profile) {
        profiles.save(account.id(), profile);
        terms.accept(account.id());
    }
}
