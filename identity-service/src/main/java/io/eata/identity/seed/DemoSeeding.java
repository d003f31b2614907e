package io.eata.identity.seed;

import io.eata.identity.account.Account;
import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import io.eata.identity.registration.Terms;
import io.eata.platform.security.OrganisationType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the demo's accounts and clients in place before the service answers its first request, each time it starts: accounts
 * that exist stay as they are, clients follow their files. Of several copies that start at once one does it after the other.
 */
@Component
@ConditionalOnProperty(name = "eata.identity.seed", havingValue = "demo")
class DemoSeeding implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);

    /** Any number that nothing else locks in this database. */
    private static final long LOCK = 20_260_401;

    private final Organisations organisations;
    private final Accounts accounts;
    private final Terms terms;
    private final DemoClients clients;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DemoSeeding(
            Organisations organisations,
            Accounts accounts,
            Terms terms,
            DemoClients clients,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.terms = terms;
        this.clients = clients;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((rs, row) -> true)
                    .single();
            seed(DemoSeed.read());
        });
    }

    private void seed(DemoSeed demo) {
        var known = demo.organisations().stream()
                .map(DemoSeed.SeedOrganisation::organisation)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        known.values().forEach(organisations::save);
        var added = addAccounts(demo, known);
        var registered = demo.clients().stream()
                .filter(client -> clients.register(client, organisation(known, client.organisation())))
                .count();
        LOG.info("Demo: {} accounts added, {} clients registered", added, registered);
    }

    /** All have one password, and so one hash: hashing is slow on purpose. */
    private int addAccounts(DemoSeed demo, Map<String, Organisation> known) {
        var absent = demo.accounts().stream()
                .filter(account -> accounts.byLogin(account.login()).isEmpty())
                .toList();
        if (absent.isEmpty()) {
            return 0;
        }
        var hash = passwords.encode(demo.password());
        if (hash == null) {
            throw new IllegalStateException("the demo has no password");
        }
        for (var account : absent) {
            var id = UUID.randomUUID();
            accounts.addIfAbsent(
                    new Account(
                            id,
                            account.login(),
                            account.name(),
                            account.locale(),
                            organisation(known, account.organisation()),
                            Set.copyOf(account.roles()),
                            AccountState.ACTIVE,
                            account.region(),
                            account.office()),
                    hash);
            if (organisation(known, account.organisation()).type() == OrganisationType.COMPANY) {
                terms.accept(id);
            }
        }
        return absent.size();
    }

    private static Organisation organisation(Map<String, Organisation> known, String id) {
        var organisation = known.get(id);
        if (organisation == null) {
            throw new IllegalStateException("the demo knows no organisation " + id);
        }
        return organisation;
    }
}
