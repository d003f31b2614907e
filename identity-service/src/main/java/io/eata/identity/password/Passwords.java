package io.eata.identity.password;

import static java.util.Objects.requireNonNull;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Invitations;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.identity.link.Links;
import io.eata.identity.link.Links.Found;
import io.eata.identity.revocation.Revocations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Choosing, changing and forgetting a password. Hashing is slow on purpose, and done outside of any transaction. */
@Service
public class Passwords {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Links links;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final Revocations revocations;
    private final Letters letters;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Passwords(
            Accounts accounts,
            Invitations invitations,
            Links links,
            PasswordRules rules,
            PasswordEncoder encoder,
            Revocations revocations,
            Letters letters,
            AuditLog audit,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.links = links;
        this.rules = rules;
        this.encoder = encoder;
        this.revocations = revocations;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is wrong with a password for this person; nothing if it is good. */
    public Optional<PasswordFault> check(Account account, String password) {
        return rules.check(
                password,
                List.of(account.login(), account.name(), account.organisation().name()));
    }

    /**
     * Sets the password that a link was sent for. The link is used up, all sessions end; an invited account is active from now on,
     * and its address is verified: the link was read there.
     *
     * @return false if the link was used or overtaken meanwhile
     */
    public boolean setByLink(String secret, String password) {
        var hash = hash(password);
        return Boolean.TRUE.equals(transactions.execute(status -> links.use(secret)
                .filter(found -> found.kind() != Links.Kind.CHANGE_EMAIL)
                .flatMap(found -> accounts.lock(found.account())
                        .filter(account -> isDue(found, account))
                        .map(account -> {
                            set(found, account, hash);
                            return true;
                        }))
                .orElse(false)));
    }

    private static boolean isDue(Found found, Account account) {
        return found.kind() == Links.Kind.RESET ? account.active() : account.state() == AccountState.PENDING;
    }

    private void set(Found found, Account account, String hash) {
        var id = account.id();
        accounts.setPassword(id, hash, false);
        accounts.markEmailVerified(id, clock.instant());
        links.voidAll(id);
        if (found.kind() == Links.Kind.RESET) {
            audit(account, Act.PASSWORD_CHANGED);
            letters.send(notice(LetterKind.PASSWORD_CHANGED, account));
        } else {
            accounts.update(account.in(AccountState.ACTIVE));
            audit(
                    account,
                    found.kind() == Links.Kind.VERIFY_EMAIL ? Act.REGISTRATION_FINISHED : Act.INVITATION_ACCEPTED);
        }
        revocations.subject(id);
    }

    /** Whether this is the person's password. */
    public boolean matches(Account account, String password) {
        return accounts.byLogin(account.login())
                .map(Accounts.PasswordAccount::passwordHash)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    /**
     * Changes the password of a person who is logged in; every other session ends.
     *
     * @param session ID of the one that stays
     */
    public void change(Account account, String password, String session) {
        var hash = hash(password);
        transactions.executeWithoutResult(status -> {
            accounts.setPassword(account.id(), hash, false);
            links.voidAll(account.id());
            audit(account, Act.PASSWORD_CHANGED);
            letters.send(notice(LetterKind.PASSWORD_CHANGED, account));
            revocations.otherSessions(account.id(), session);
        });
    }

    /**
     * Helps somebody who has forgotten the password: an active account gets a link, an invited one a fresh invitation, nobody else
     * anything.
     *
     * @param login as typed
     */
    public void forgotten(String login) {
        transactions.executeWithoutResult(status -> accounts.byLogin(Account.canonical(login))
                .map(Accounts.PasswordAccount::account)
                .ifPresent(account -> {
                    switch (account.state()) {
                        case ACTIVE -> sendReset(account);
                        case PENDING -> invitations.again(account);
                        case DISABLED, ERASED -> {}
                    }
                }));
    }

    /** Sends a link in place of one that was overtaken or has expired; to the same address only. */
    public void fresh(Found ended) {
        transactions.executeWithoutResult(status -> accounts.byId(ended.account())
                .filter(account -> isDue(ended, account))
                .ifPresent(account -> {
                    if (ended.kind() == Links.Kind.RESET) {
                        sendReset(account);
                    } else {
                        invitations.again(account);
                    }
                }));
    }

    private void sendReset(Account account) {
        letters.send(new Letter(
                LetterKind.RESET_PASSWORD,
                Recipient.of(account),
                account.organisation().name(),
                links.issue(Links.Kind.RESET, account.id())));
    }

    private Letter notice(LetterKind kind, Account account) {
        return new Letter(
                kind, Recipient.of(account), account.organisation().name(), new Matter.Notice(clock.instant()));
    }

    private void audit(Account account, Act act) {
        UUID id = account.id();
        audit.record(account.organisation().id(), id.toString(), act, id.toString(), Map.of());
    }

    private String hash(String password) {
        return requireNonNull(encoder.encode(password));
    }
}
