package io.eata.identity.factor;

/** The kinds of factor that a person can have besides the password. */
public enum FactorKind {
    PASSKEY("FACTOR_WEBAUTHN"),
    TOTP("FACTOR_TOTP"),
    EMAIL("FACTOR_EMAIL_CODE");

    private final String authority;

    FactorKind(String authority) {
        this.authority = authority;
    }

    /** The authority that a login carries once the factor was proven in it. */
    public String authority() {
        return authority;
    }
}
