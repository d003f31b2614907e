package io.eata.identity.factor;

import io.eata.contracts.identity.LetterFactor;

/** The kinds of factor that a person can have besides the password. */
public enum FactorKind {
    PASSKEY("FACTOR_WEBAUTHN", LetterFactor.PASSKEY),
    TOTP("FACTOR_TOTP", LetterFactor.AUTHENTICATOR_APP),
    EMAIL("FACTOR_EMAIL_CODE", LetterFactor.SECOND_EMAIL);

    private final String authority;
    private final LetterFactor inLetters;

    FactorKind(String authority, LetterFactor inLetters) {
        this.authority = authority;
        this.inLetters = inLetters;
    }

    /** The authority that a login carries once the factor was proven in it. */
    public String authority() {
        return authority;
    }

    LetterFactor inLetters() {
        return inLetters;
    }
}
