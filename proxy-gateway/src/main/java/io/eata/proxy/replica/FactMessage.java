package io.eata.proxy.replica;

import io.eata.contracts.event.CarnetFact;

/**
 * A fact as it lies in the topic.
 *
 * @param json the fact as published, which the replica keeps
 */
public record FactMessage(long offset, CarnetFact fact, String json) {}
