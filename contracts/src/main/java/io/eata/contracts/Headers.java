package io.eata.contracts;

/** HTTP headers that every service of the platform understands alike. */
public final class Headers {

    /**
     * Names one command of one caller, so that a retry gets the first answer again. At most {@link
     * Limits#IDEMPOTENCY_KEY} visible ASCII characters; the same key with another body is refused with 422.
     */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /**
     * Code of an open declaration, by which customs that have not dealt with a carnet yet show that its holder presents it. A header,
     * since addresses are written into logs.
     */
    public static final String TRANSACTION_CODE = "Transaction-Code";

    private Headers() {}
}
