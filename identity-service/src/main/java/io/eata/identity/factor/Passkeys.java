package io.eata.identity.factor;

import io.eata.identity.account.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;

/** The passkeys of a person: to look at, to rename, to remove. They are added and used by the framework's filters. */
@Service
public class Passkeys {

    private final StoredPasskeys passkeys;

    Passkeys(StoredPasskeys passkeys) {
        this.passkeys = passkeys;
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param id base64url
     * @param lastUsedOn the day it was added, until it is used
     * @param synced whether it may be on several devices
     */
    public record Passkey(String id, String label, LocalDate createdOn, LocalDate lastUsedOn, boolean synced) {}

    public List<Passkey> of(Account account) {
        return passkeys.findByUserId(AccountEntities.idOf(account.id())).stream()
                .sorted(Comparator.comparing(CredentialRecord::getCreated))
                .map(it -> new Passkey(
                        it.getCredentialId().toBase64UrlString(),
                        it.getLabel(),
                        day(it.getCreated()),
                        day(it.getLastUsed()),
                        it.isBackupEligible()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Whether a person with so many may add another one. */
    public static boolean mayAdd(int many) {
        return many < StoredPasskeys.MOST;
    }

    /** @return false if this person has no such passkey */
    public boolean remove(Account account, String id) {
        return passkeys.remove(account, Bytes.fromBase64(id));
    }

    /**
     * @return false if this person has no such passkey
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public boolean rename(Account account, String id, String label) {
        return passkeys.rename(account, Bytes.fromBase64(id), label);
    }
}
