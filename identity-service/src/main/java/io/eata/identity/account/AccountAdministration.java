package io.eata.identity.account;

import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.identity.link.Links;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be done to accounts, by whom, and what follows from it: one place for pages, REST and SCIM. Everything is one
 * transaction with its entry in the audit log and its letter. What an actor does not look after is not found.
 */
@Service
public class AccountAdministration {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Links links;
    private final Letters letters;
    private final AuditLog audit;
    private final AccountEnd end;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Organisations organisations,
            Invitations invitations,
            Links links,
            Letters letters,
            AuditLog audit,
            AccountEnd end,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.end = end;
        this.clock = clock;
    }

    /**
     * One account.
     *
     * @throws ProblemException {@code not-found} if the actor does not look after it
     */
    public Account get(Actor actor, UUID id) {
        return accounts.byId(id).filter(actor::looksAfter).orElseThrow(AccountAdministration::notFound);
    }

    /** Makes an account and invites its person by mail. */
    @Transactional
    public Account invite(Actor actor, AccountWish wish) {
        requireInvitable(actor, wish);
        var account = add(actor, wish, AccountState.PENDING, Act.ACCOUNT_INVITED);
        invitations.send(account);
        return account;
    }

    /** Makes an account that is shut: its person is invited when it is opened. */
    @Transactional
    public Account prepare(Actor actor, AccountWish wish) {
        requireInvitable(actor, wish);
        return add(actor, wish, AccountState.DISABLED, Act.ACCOUNT_ADDED);
    }

    /** Refuses what {@link #invite} would, if nobody has the address. */
    public void requireInvitable(Actor actor, AccountWish wish) {
        requireAddress(wish);
        requireName(wish);
        check(actor, organisation(actor), wish);
    }

    /** Makes an account that logs in through its organisation's own provider: nobody needs a password or an invitation. */
    @Transactional
    public Account addFederated(Actor actor, AccountWish wish) {
        check(actor, organisation(actor), wish);
        return add(actor, wish, AccountState.ACTIVE, Act.ACCOUNT_ADDED);
    }

    private Account add(Actor actor, AccountWish wish, AccountState state, Act act) {
        var account = new Account(
                UUID.randomUUID(),
                wish.login(),
                wish.name(),
                wish.locale(),
                organisation(actor),
                wish.roles(),
                state,
                wish.region(),
                wish.office());
        if (!accounts.addIfAbsent(account, null)) {
            throw loginTaken();
        }
        record(actor, act, account.id(), details(account));
        return account;
    }

    /** Changes an account to what is wished. */
    @Transactional
    public Account edit(Actor actor, UUID id, AccountWish wish) {
        var before = lock(actor, id);
        requireEditable(actor, before, wish);
        if (before.active() && takesAdministrator(before, wish.roles())) {
            requireAnotherAdministrator(before);
        }
        var after = new Account(
                id,
                wish.login(),
                wish.name(),
                wish.locale(),
                before.organisation(),
                wish.roles(),
                before.state(),
                wish.region(),
                wish.office());
        if (!accounts.update(after)) {
            throw loginTaken();
        }
        var changes = changes(before, after);
        if (changes.isEmpty()) {
            return after;
        }
        record(actor, Act.ACCOUNT_EDITED, id, changes);
        if (!before.login().equals(after.login())) {
            links.voidAll(id);
            letters.send(letter(LetterKind.EMAIL_CHANGED, before, new Matter.Notice(clock.instant())));
            if (after.state() == AccountState.PENDING) {
                invitations.send(after);
            }
        }
        if (!before.roles().equals(after.roles())) {
            end.shut(id);
        }
        return after;
    }

    /** Refuses what {@link #edit} would, if nobody else has the address and somebody else administers. */
    public void requireEditable(Actor actor, Account before, AccountWish wish) {
        check(actor, before.organisation(), wish);
        if (!before.login().equals(wish.login())) {
            requireAddress(wish);
        }
        if (!before.name().equals(wish.name())) {
            requireName(wish);
        }
    }

    @Transactional
    public void inviteAgain(Actor actor, UUID id) {
        var account = lock(actor, id);
        require(account.state() == AccountState.PENDING, "The invitation was taken up");
        invitations.send(account);
        record(actor, Act.INVITATION_SENT_AGAIN, id, Map.of());
    }

    /** Shuts an account; its sessions end at once and its tokens within a minute. Shut already is well enough. */
    @Transactional
    public Account disable(Actor actor, UUID id) {
        var account = lock(actor, id);
        if (account.state() == AccountState.DISABLED) {
            return account;
        }
        if (account.active() && isAdministrator(account)) {
            requireAnotherAdministrator(account);
        }
        var disabled = account.in(AccountState.DISABLED);
        accounts.update(disabled);
        links.voidAll(id);
        end.shut(id);
        record(actor, Act.ACCOUNT_DISABLED, id, Map.of());
        letters.send(letter(LetterKind.ACCOUNT_DISABLED, account, new Matter.Notice(clock.instant())));
        return disabled;
    }

    /** Opens an account that was shut; one that never had a password or another way in is pending again, and invited. */
    @Transactional
    public Account enable(Actor actor, UUID id) {
        var account = lock(actor, id);
        if (account.state() != AccountState.DISABLED) {
            return account;
        }
        var waysIn = end.hasWayIn(id);
        var enabled = account.in(waysIn ? AccountState.ACTIVE : AccountState.PENDING);
        accounts.update(enabled);
        if (!waysIn) {
            invitations.send(enabled);
        }
        record(actor, Act.ACCOUNT_ENABLED, id, Map.of());
        return enabled;
    }

    @Transactional
    public void demandPasswordChange(Actor actor, UUID id) {
        lock(actor, id);
        accounts.demandPasswordChange(id);
        record(actor, Act.PASSWORD_CHANGE_DEMANDED, id, Map.of());
    }

    @Transactional
    public void sendReset(Actor actor, UUID id) {
        var account = lock(actor, id);
        require(account.active(), "The account is not active");
        var link = links.issue(Links.Kind.RESET, id);
        letters.send(letter(LetterKind.RESET_BY_ADMINISTRATOR, account, link));
        record(actor, Act.PASSWORD_RESET_SENT, id, Map.of());
    }

    /** Erases the person; the ID stays for what the ledger says of it. */
    @Transactional
    public void delete(Actor actor, UUID id) {
        var account = lock(actor, id);
        if (account.active() && isAdministrator(account)) {
            requireAnotherAdministrator(account);
        }
        letters.send(letter(LetterKind.ACCOUNT_ERASED, account, new Matter.Notice(clock.instant())));
        remove(actor, account);
    }

    /** Deletes an account that nobody ever logged in with; only who was invited is told. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        var account = lock(actor, id);
        require(!end.hasWayIn(id), "The account is in use");
        if (account.state() == AccountState.PENDING) {
            letters.send(letter(LetterKind.ACCOUNT_ERASED, account, new Matter.Notice(clock.instant())));
        }
        remove(actor, account);
    }

    private void remove(Actor actor, Account account) {
        end.erase(account);
        record(actor, Act.ACCOUNT_DELETED, account.id(), Map.of());
    }

    private void record(Actor actor, Act act, UUID id, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.putAll(actor.occasion());
        audit.record(actor.organisation(), actor.id(), act, id.toString(), all);
    }

    private Organisation organisation(Actor actor) {
        return organisations.byId(actor.organisation()).orElseThrow(AccountAdministration::notFound);
    }

    private static Letter letter(LetterKind kind, Account account, Matter matter) {
        return new Letter(kind, Recipient.of(account), account.organisation().name(), matter);
    }

    private Account lock(Actor actor, UUID id) {
        return accounts.lock(id).filter(actor::looksAfter).orElseThrow(AccountAdministration::notFound);
    }

    /** The wish keeps to what the actor may give and to what the organisation has. */
    private static void check(Actor actor, Organisation organisation, AccountWish wish) {
        if (wish.roles().isEmpty() || !actor.gives().containsAll(wish.roles())) {
            throw ProblemException.invalid("roles", "Role", "is not yours to give");
        }
        if (!actor.covers(wish.region())) {
            throw ProblemException.invalid("region", "Region", "is not the region that you look after");
        }
        if (organisation.type() != OrganisationType.CUSTOMS && (wish.region() != null || wish.office() != null)) {
            throw ProblemException.invalid("region", "Region", "is for customs accounts only");
        }
        if (wish.roles().contains(Role.REGIONAL_MANAGER) && wish.region() == null) {
            throw ProblemException.invalid("region", "Region", "is needed for a regional manager");
        }
        if (organisation.privatePerson()) {
            throw ProblemException.invalid("login", "Private", "cannot be added: a private person has no colleagues");
        }
    }

    private static void requireAddress(AccountWish wish) {
        if (!Account.isAddress(wish.login())) {
            throw ProblemException.invalid("login", "Email", "is no e-mail address that can be used here");
        }
    }

    private static void requireName(AccountWish wish) {
        if (!Account.isName(wish.name())) {
            throw ProblemException.invalid("name", "Name", "is empty, too long or cannot be printed");
        }
    }

    private static boolean takesAdministrator(Account before, Set<Role> roles) {
        return isAdministrator(before) && !roles.contains(administrator(before.organisation()));
    }

    private static boolean isAdministrator(Account account) {
        return account.has(administrator(account.organisation()));
    }

    /** The role without which nobody could look after an organisation's accounts. */
    static Role administrator(Organisation organisation) {
        return switch (organisation.type()) {
            case CUSTOMS -> Role.ADMIN;
            case ASSOCIATION -> Role.ASSOCIATION_ADMIN;
            case COMPANY -> Role.COMPANY_MANAGER;
            case ICC, PLATFORM -> Role.ICC_OPERATIONS;
        };
    }

    private void requireAnotherAdministrator(Account account) {
        var organisation = account.organisation();
        var others = accounts.lockActive(organisation.id(), administrator(organisation));
        if (others.stream().allMatch(account.id()::equals)) {
            throw new ProblemException(
                    ProblemCode.LAST_ADMINISTRATOR, "This is the last active administrator of " + organisation.name());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ProblemException(ProblemCode.ACCOUNT_STATE, otherwise);
        }
    }

    private static Map<String, String> details(Account account) {
        var details = new HashMap<String, String>();
        details.put("roles", roles(account));
        if (account.region() != null) {
            details.put("region", account.region());
        }
        if (account.office() != null) {
            details.put("office", account.office());
        }
        return details;
    }

    /** What is another now; of login and name only that they are. */
    private static Map<String, String> changes(Account before, Account after) {
        var then = details(before);
        var changes = new HashMap<>(details(after));
        changes.entrySet().removeIf(entry -> entry.getValue().equals(then.get(entry.getKey())));
        then.keySet().stream().filter(key -> !details(after).containsKey(key)).forEach(key -> changes.put(key, ""));
        if (!before.login().equals(after.login())) {
            changes.put("login", "changed");
        }
        if (!before.name().equals(after.name())) {
            changes.put("name", "changed");
        }
        if (!before.locale().equals(after.locale())) {
            changes.put("locale", after.locale());
        }
        return changes;
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such account among those you look after");
    }

    private static ProblemException loginTaken() {
        return new ProblemException(ProblemCode.LOGIN_TAKEN, "The address has an account already");
    }
}
