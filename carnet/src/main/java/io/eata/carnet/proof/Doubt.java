package io.eata.carnet.proof;

/** Why a text proves nothing. */
public enum Doubt {
    TOO_LONG("The text is longer than any statement of the platform."),
    UNREADABLE("The text is no signed statement (compact JWS), or it was cut or altered."),
    WRONG_ALGORITHM("The statement is not signed in the one way that counts (ES256)."),
    UNKNOWN_KEY("None of the known keys has signed this; newer keys may have been published."),
    WRONG_SIGNATURE("The signature does not fit: the statement was altered, or somebody else signed it."),
    OTHER_STATEMENT("The statement is genuine but says something else than was asked for.");

    private final String meaning;

    Doubt(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence for whoever checks. */
    public String meaning() {
        return meaning;
    }
}
