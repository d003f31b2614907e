package io.eata.identity.factor;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Accounts as passkeys know them: by the sixteen bytes of the account's ID, which say nothing about the person (Web
 * Authentication, section 14.6.1), and shown under login and name. There is nothing to keep: accounts have it all.
 */
@Component
final class AccountEntities implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    AccountEntities(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes idOf(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    Optional<Account> account(Bytes id) {
        if (id.getBytes().length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(id.getBytes());
        return accounts.byId(new UUID(bytes.getLong(), bytes.getLong())).filter(Account::active);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return account(id).map(AccountEntities::entity).orElse(null);
    }

    /** @param name of a login, and so an account's ID */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return accounts.byId(UUID.fromString(name))
                .filter(Account::active)
                .map(AccountEntities::entity)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalArgumentException("only accounts have passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are not removed here");
    }

    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(idOf(account.id()))
                .name(account.login())
                .displayName(account.name())
                .build();
    }
}
