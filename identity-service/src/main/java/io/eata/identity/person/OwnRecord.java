package io.eata.identity.person;

import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.problem.ProblemCode;
import io.eata.identity.account.Account;
import io.eata.identity.account.AccountEnd;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.PersonalRecord;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.audit.AuditLog.AuditFilter;
import io.eata.identity.letter.Letter;
import io.eata.identity.letter.Letters;
import io.eata.identity.letter.Matter;
import io.eata.identity.letter.Recipient;
import io.eata.identity.link.Links;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may ask for about himself (GDPR, articles 15 to 17 and 20): all that is kept, another address, and to be
 * forgotten. What the ledger says of the person stays, under the account's ID alone.
 */
@Service
public class OwnRecord {

    /** The latest acts of and on an account that are handed over. */
    private static final int ACTS = 1_000;

    private final Accounts accounts;
    private final AccountEnd end;
    private final ObjectProvider<PersonalRecord> records;
    private final Links links;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    OwnRecord(
            Accounts accounts,
            AccountEnd end,
            ObjectProvider<PersonalRecord> records,
            Links links,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.end = end;
        this.records = records;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that this service keeps of the person, without secrets. */
    @Transactional
    public Map<String, Object> export(Account account) {
        var listed = accounts.listed(account.id()).orElseThrow();
        var record = new LinkedHashMap<String, Object>();
        record.put("id", account.id().toString());
        record.put("email", account.login());
        record.put("name", account.name());
        record.put("language", account.locale());
        record.put("organisation", account.organisation().name());
        record.put("roles", account.roles().stream().map(Role::name).sorted().toList());
        record.put("createdAt", listed.createdAt().toString());
        if (listed.lastLoginAt() != null) {
            record.put("lastLoginAt", listed.lastLoginAt().toString());
        }
        records.forEach(part -> record.putAll(part.export(account.id())));
        record.put("acts", acts(account));
        audit(account, Act.PERSONAL_RECORD_EXPORTED);
        return record;
    }

    private List<Map<String, Object>> acts(Account account) {
        var filter = new AuditFilter(account.id().toString(), null, null);
        return audit.page(account.organisation().id(), filter, Long.MAX_VALUE, ACTS).stream()
                .map(entry -> Map.<String, Object>of(
                        "at", entry.at().toString(), "act", entry.act().name(), "details", entry.details()))
                .toList();
    }

    /** Whether the person may end the account; an account of an administration or association is its administrator's to end. */
    public boolean mayErase(Account account) {
        return account.organisation().type() == OrganisationType.COMPANY;
    }

    /**
     * Forgets the person; one who is forgotten already is well enough.
     *
     * @throws ProblemException {@code not-allowed} for an account of an administration or association, {@code last-administrator}
     *     if colleagues would be left without a manager
     */
    @Transactional
    public void erase(UUID id) {
        var found = accounts.lock(id).filter(Account::active);
        if (found.isEmpty()) {
            return;
        }
        var account = found.get();
        if (!mayErase(account)) {
            throw new ProblemException(ProblemCode.NOT_ALLOWED, "The organisation's administrator ends this account");
        }
        if (account.has(Role.COMPANY_MANAGER) && leavesColleagues(account)) {
            throw new ProblemException(
                    ProblemCode.LAST_ADMINISTRATOR,
                    "Colleagues would be left without anybody to look after the accounts");
        }
        letters.send(new Letter(LetterKind.ACCOUNT_ERASED, Recipient.of(account), new Matter.Notice(clock.instant())));
        audit(account, Act.ACCOUNT_DELETED);
        end.erase(account);
    }

    private boolean leavesColleagues(Account account) {
        var company = account.organisation().id();
        var managers = accounts.lockActive(company, Role.COMPANY_MANAGER);
        return managers.stream().allMatch(account.id()::equals)
                && accounts.list(new Accounts.AccountFilter(company, null, null, null, null), null, 2)
                                .size()
                        > 1;
    }

    /** Sends a link to another address that the person wants to log in with; nothing changes until it is followed. */
    @Transactional
    public void askForEmail(Account account, String login) {
        if (accounts.byLogin(login).isEmpty()) {
            letters.send(new Letter(
                    LetterKind.VERIFY_EMAIL,
                    Recipient.of(account).at(login),
                    account.organisation().name(),
                    links.issue(Links.Kind.CHANGE_EMAIL, account.id(), login)));
        } else {
            letters.send(new Letter(
                    LetterKind.ALREADY_REGISTERED,
                    Recipient.of(login, account.locale()),
                    new Matter.Notice(clock.instant())));
        }
    }

    /**
     * Takes the other address.
     *
     * @return false if the link is good no more
     * @throws ProblemException {@code login-taken} if somebody else has the address meanwhile; nothing has changed then
     */
    @Transactional
    public boolean changeEmail(String secret) {
        return links.find(secret)
                .filter(found -> found.kind() == Links.Kind.CHANGE_EMAIL && found.value() != null)
                .flatMap(found -> links.use(secret))
                .flatMap(found -> accounts.lock(found.account())
                        .filter(Account::active)
                        .map(account -> take(account, String.valueOf(found.value()))))
                .orElse(false);
    }

    private boolean take(Account account, String login) {
        if (!accounts.update(new Account(
                account.id(),
                login,
                account.name(),
                account.locale(),
                account.organisation(),
                account.roles(),
                account.state(),
                account.region(),
                account.office()))) {
            throw new ProblemException(ProblemCode.LOGIN_TAKEN, "The address has an account already");
        }
        // Whoever reads the mails of the address before sets no password any more.
        links.voidAll(account.id());
        accounts.markEmailVerified(account.id(), clock.instant());
        audit(account, Act.EMAIL_CHANGED);
        letters.send(new Letter(
                LetterKind.EMAIL_CHANGED,
                Recipient.of(account),
                account.organisation().name(),
                new Matter.Notice(clock.instant())));
        return true;
    }

    private void audit(Account account, Act act) {
        var id = account.id().toString();
        audit.record(account.organisation().id(), id, act, id, Map.of());
    }
}
