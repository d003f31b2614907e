package io.eata.contracts.core;

/** How the goods travel. */
public enum TransportMode {
    AIR,
    SEA,
    LAND
}
