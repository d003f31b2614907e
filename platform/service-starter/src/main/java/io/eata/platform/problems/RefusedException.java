package io.eata.platform.problems;

import io.eata.carnet.ledger.Refusal;

/** A rule of the carnet refused the command; nothing was written. Answered with 409 and the rule as code. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal rule;

    public RefusedException(Refusal rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    public Refusal rule() {
        return rule;
    }
}
