package io.eata.identity.account;

import io.eata.identity.revocation.Revocations;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What has to end with an account, in all the parts that keep something of it. Within the caller's transaction. */
@Component
public class AccountEnd {

    /** Where a name was. */
    private static final String NOBODY = "–";

    private final Accounts accounts;
    private final Organisations organisations;
    private final Revocations revocations;
    private final ObjectProvider<PersonalRecord> records;

    AccountEnd(
            Accounts accounts,
            Organisations organisations,
            Revocations revocations,
            ObjectProvider<PersonalRecord> records) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.revocations = revocations;
        this.records = records;
    }

    /** Ends all sessions of the person and makes all tokens void within a minute; the account has been changed before. */
    public void shut(UUID id) {
        revocations.subject(id);
    }

    /** Whether the person could log in if the account were active: by a password, a passkey or a provider. */
    public boolean hasWayIn(UUID id) {
        return accounts.byId(id)
                        .flatMap(account -> accounts.byLogin(account.login()))
                        .filter(found -> found.passwordHash() != null)
                        .isPresent()
                || records.stream().anyMatch(record -> record.isWayIn(id));
    }

    /** Shuts the account and removes everything that is personal; the ID stays for what the ledger says of it. */
    public void erase(Account account) {
        var id = account.id();
        records.forEach(record -> record.erase(id));
        accounts.setPassword(id, null, false);
        forgetName(account.organisation());
        accounts.update(new Account(
                id,
                "erased-" + id.toString().toLowerCase(Locale.ROOT) + "@erased.invalid",
                NOBODY,
                "en",
                account.organisation(),
                Set.of(),
                AccountState.ERASED,
                null,
                null));
        shut(id);
    }

    /** A private person's organisation is called like the person. */
    private void forgetName(Organisation organisation) {
        if (organisation.privatePerson()) {
            organisations.save(new Organisation(
                    organisation.id(), organisation.type(), NOBODY, null, organisation.country(), null, true));
        }
    }
}
