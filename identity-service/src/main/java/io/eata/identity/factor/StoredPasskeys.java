package io.eata.identity.factor;

import io.eata.contracts.identity.LetterFactor;
import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys in the framework's table, with what the framework leaves open: how many a person may have, what they are called, and
 * that a counter never goes back, which would show a copied key (Web Authentication, section 6.1.1).
 */
@Component
class StoredPasskeys implements UserCredentialRepository {

    /** Passkeys of one person. */
    static final int MOST = 10;

    /** Characters of a passkey's name. */
    static final int LABEL = 60;

    private final JdbcUserCredentialRepository rows;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountEntities entities;
    private final FactorChanges changes;

    StoredPasskeys(
            JdbcOperations operations,
            JdbcClient jdbc,
            Accounts accounts,
            AccountEntities entities,
            FactorChanges changes) {
        rows = new JdbcUserCredentialRepository(operations);
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.entities = entities;
        this.changes = changes;
    }

    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        var counted = jdbc.sql("select signature_count from user_credentials where credential_id = ? for update")
                .param(passkey.getCredentialId().toBase64UrlString())
                .query(Long.class)
                .optional();
        if (counted.isPresent()) {
            requireForward(counted.get(), passkey.getSignatureCount());
            rows.save(passkey);
        } else {
            add(passkey);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return rows.findByUserId(user);
    }

    /** Removal goes by {@link #remove}, which asks whose it is. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed by its owner");
    }

    @Transactional
    public boolean remove(Account account, Bytes id) {
        var removed = own(account, id);
        removed.ifPresent(passkey -> {
            rows.delete(passkey.getCredentialId());
            changes.removed(account, LetterFactor.PASSKEY);
        });
        return removed.isPresent();
    }

    @Transactional
    public boolean rename(Account account, Bytes id, String label) {
        var renamed = own(account, id);
        renamed.ifPresent(passkey -> rows.save(ImmutableCredentialRecord.fromCredentialRecord(passkey)
                .label(requireLabel(label))
                .build()));
        return renamed.isPresent();
    }

    private void add(CredentialRecord passkey) {
        requireLabel(passkey.getLabel());
        var account = entities.account(passkey.getUserEntityUserId())
                .map(Account::id)
                .flatMap(accounts::lock)
                .orElseThrow(() -> new IllegalArgumentException("a passkey of nobody"));
        if (rows.findByUserId(passkey.getUserEntityUserId()).size() >= MOST) {
            throw new IllegalArgumentException("as many passkeys as a person may have");
        }
        rows.save(passkey);
        changes.added(account, LetterFactor.PASSKEY);
    }

    private Optional<CredentialRecord> own(Account account, Bytes id) {
        return Optional.ofNullable(rows.findByCredentialId(id))
                .filter(passkey -> passkey.getUserEntityUserId().equals(AccountEntities.idOf(account.id())));
    }

    private static String requireLabel(String label) {
        if (label.isBlank() || label.length() > LABEL) {
            throw new IllegalArgumentException("a passkey has a name of at most " + LABEL + " characters");
        }
        return label.strip();
    }

    /** Keys that live in several devices do not count, and always say zero. */
    private static void requireForward(long before, long now) {
        if ((before != 0 || now != 0) && now <= before) {
            throw new IllegalArgumentException("the counter of a passkey went back: it may have been copied");
        }
    }
}
