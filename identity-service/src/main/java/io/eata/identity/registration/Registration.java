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
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers holders. Nothing can be done with an account until the link that is mailed to its address was followed, and the
 * password is chosen there and not before: whoever registers somebody else's address gains nothing by it.
 *
 * <p>An address that a company has invited joins that company; one that has an account already is told so by mail only, so that
 * nobody learns from this page who has one.
 */
@Service
public class Registration {

    private final Accounts accounts;
    private final Organisations organisations;
    private final HolderProfiles profiles;
    private final Terms terms;
    private final Invitations invitations;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    Registration(
            Accounts accounts,
            Organisations organisations,
            HolderProfiles profiles,
            Terms terms,
            Invitations invitations,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.profiles = profiles;
        this.terms = terms;
        this.invitations = invitations;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a registration.
     *
     * @param login canonical
     * @param company its name; nothing for a private person
     * @param locale BCP 47 tag of the person's language
     */
    @Transactional
    public void register(String login, @Nullable String company, HolderProfile profile, String locale) {
        var known = accounts.byLogin(login)
                .map(Accounts.PasswordAccount::account)
                .flatMap(account -> accounts.lock(account.id()));
        if (known.isEmpty()) {
            add(login, company, profile, locale).ifPresent(invitations::verify);
        } else if (isWaitedFor(known.get())) {
            invitations.verify(takeUp(known.get(), profile, locale));
        } else if (known.get().active()) {
            var account = known.get();
            letters.send(new Letter(
                    LetterKind.ALREADY_REGISTERED, Recipient.of(account), new Matter.Notice(clock.instant())));
        }
    }

    /**
     * Takes a registration with an address that an outside provider vouches for: it counts as verified, and the account is active
     * at once, without a password.
     *
     * @param company its name; nothing for a private person
     * @return the account; nothing if the address has one in use
     */
    @Transactional
    public Optional<Account> registerVouched(
            String login, @Nullable String company, HolderProfile profile, String locale) {
        var known = accounts.byLogin(login)
                .map(Accounts.PasswordAccount::account)
                .flatMap(account -> accounts.lock(account.id()));
        var taken = known.isEmpty()
                ? add(login, company, profile, locale)
                : known.filter(Registration::isWaitedFor).map(account -> takeUp(account, profile, locale));
        return taken.map(account -> {
            var active = account.in(AccountState.ACTIVE);
            accounts.update(active);
            accounts.markEmailVerified(active.id(), clock.instant());
            return active;
        });
    }

    private static boolean isWaitedFor(Account account) {
        return account.state() == AccountState.PENDING && account.organisation().type() == OrganisationType.COMPANY;
    }

    private Optional<Account> add(String login, @Nullable String company, HolderProfile profile, String locale) {
        var id = UUID.randomUUID();
        var organisation = new Organisation(
                (company == null ? "PRIVATE-" : "COMPANY-") + id,
                OrganisationType.COMPANY,
                company == null ? profile.fullName() : company,
                null,
                profile.country(),
                null,
                company == null);
        organisations.save(organisation);
        Set<Role> roles = company == null ? Set.of(Role.HOLDER) : Set.of(Role.HOLDER, Role.COMPANY_MANAGER);
        var account = new Account(
                id, login, profile.fullName(), locale, organisation, roles, AccountState.PENDING, null, null);
        if (accounts.addIfAbsent(account, null)) {
            audit.record(organisation.id(), AuditLog.PLATFORM, Act.ACCOUNT_ADDED, id.toString(), Map.of());
            finish(account, profile);
            return Optional.of(account);
        }
        return Optional.empty();
    }

    /** Somebody who was invited, or who registers once more before following the link. */
    private Account takeUp(Account account, HolderProfile profile, String locale) {
        var named = new Account(
                account.id(),
                account.login(),
                profile.fullName(),
                locale,
                account.organisation(),
                account.roles(),
                AccountState.PENDING,
                null,
                null);
        accounts.update(named);
        finish(named, profile);
        return named;
    }

    private void finish(Account account, HolderProfile profile) {
        profiles.save(account.id(), profile);
        terms.accept(account.id());
    }
}
