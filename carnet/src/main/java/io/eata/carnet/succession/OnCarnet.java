package io.eata.carnet.succession;

/** Which of the two carnets a step is committed on. */
public enum OnCarnet {
    ORIGINAL,
    REPLACEMENT
}
