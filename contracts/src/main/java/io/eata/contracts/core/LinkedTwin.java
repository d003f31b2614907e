package io.eata.contracts.core;

import io.eata.contracts.carnet.CarnetSummary;

/**
 * A carnet with its twin.
 *
 * @param sameHolder whether both name the same holder; if not, the association should look again
 */
public record LinkedTwin(CarnetSummary carnet, boolean sameHolder) {}
