package io.eata.carnet.proof;

/** A statement that does not hold; carries why through one call and never leaves the package. */
final class DoubtfulException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Doubt doubt;

    DoubtfulException(Doubt doubt) {
        super(doubt.meaning());
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }
}
