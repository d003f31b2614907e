package io.eata.identity.letter;

import io.eata.contracts.Limits;
import io.eata.identity.account.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to.
 *
 * @param account null: nobody has one yet
 * @param address e-mail address
 * @param language BCP 47 tag of the language the letter is written in; one that nobody has words for becomes English
 * @param name as the person is greeted; null: without a name
 */
public record Recipient(
        @Nullable UUID account,
        String address,
        String language,
        @Nullable String name) {

    /** @throws IllegalArgumentException if a text is longer than its bound or the address is none */
    public Recipient {
        if (address.isBlank() || address.length() > Account.LOGIN_LENGTH || address.indexOf('@') < 1) {
            throw new IllegalArgumentException("a letter needs an address");
        }
        if (language.length() > Limits.SHORT_TEXT || (name != null && name.length() > Limits.SHORT_TEXT)) {
            throw new IllegalArgumentException("a name or language is too long");
        }
    }

    /** An account at the address it logs in with. */
    public static Recipient of(Account account) {
        return new Recipient(account.id(), account.login(), account.locale(), account.name());
    }

    /** An address that has no account, or none that is said. */
    public static Recipient of(String address, String language) {
        return new Recipient(null, address, language, null);
    }

    /** The same person at another address: the one before, or a second one. */
    public Recipient at(String other) {
        return new Recipient(account, other, language, name);
    }
}
