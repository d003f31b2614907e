package io.eata.identity.account;

/** Where an account is in its life. */
public enum AccountState {
    /** Invited; nobody has taken the invitation up yet. */
    PENDING,
    ACTIVE,
    /** Shut by an administrator; can be opened again. */
    DISABLED,
    /** Deleted: the ID stays for what the ledger says of it, nothing else does. */
    ERASED
}
