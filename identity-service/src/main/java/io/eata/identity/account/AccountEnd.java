package io.eata.identity.account;

import java.util.UUID;

/** What has to end with an account, in all the parts that keep something of it. Within the caller's transaction. */
public interface AccountEnd {

    /** Makes access tokens of the person void within a minute; its sessions get new ones. */
    void voidTokens(UUID id);

    /** Ends all sessions and makes all tokens of the person void. */
    void shut(UUID id);

    /** Whether the person could log in if the account were active: by a password, a passkey or a provider. */
    boolean hasWayIn(UUID id);

    /** Shuts the account and removes everything that is personal. */
    void erase(Account account);
}
