package io.eata.bench.measure;

/** One side of a duel. */
public interface Contender {

    /** What it is, in a few words. */
    String name();

    /** Prepares, untimed, and then does one round. */
    Round round() throws Exception;
}
