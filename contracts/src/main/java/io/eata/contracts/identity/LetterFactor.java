package io.eata.contracts.identity;

/** A way to prove who one is, as letters name it. */
public enum LetterFactor {
    AUTHENTICATOR_APP,
    PASSKEY,
    SECOND_EMAIL,
    RECOVERY_CODES,
    OUTSIDE_LOGIN
}
