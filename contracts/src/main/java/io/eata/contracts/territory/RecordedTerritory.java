package io.eata.contracts.territory;

import io.eata.carnet.territory.Territory;
import java.time.Instant;

/**
 * A territory as ICC keeps it, past and future rules included.
 *
 * @param version counts edits from 1; sent back as {@code If-Match} when editing
 */
public record RecordedTerritory(int version, Instant changedAt, Territory territory) {}
