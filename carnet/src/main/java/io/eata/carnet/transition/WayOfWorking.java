package io.eata.carnet.transition;

/** How customs of a territory process carnets on a day. */
public enum WayOfWorking {
    PAPER,
    DIGITAL
}
