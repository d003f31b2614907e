package io.eata.identity.federation;

/** A provider that cannot be talked to, with what is wrong in words for its administrator. */
public final class ProviderTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public ProviderTrouble(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public ProviderTrouble(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind {
        /** Its address may not be called from here: not https, or inside the platform's own network. */
        ADDRESS,
        /** It did not answer in time. */
        UNREACHABLE,
        /** It answered something else than its protocol says. */
        ANSWER,
        /** It calls itself by another name than was set. */
        OTHER_ISSUER,
        /** Its keys are missing or not good enough. */
        KEYS,
        /** Its clock and ours differ by more than a few minutes. */
        CLOCK
    }
}
