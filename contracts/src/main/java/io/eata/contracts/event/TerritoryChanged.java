package io.eata.contracts.event;

import io.eata.carnet.territory.Territory;
import java.time.OffsetDateTime;

/**
 * A territory's dates or rules changed, or it is new.
 *
 * @param version counts changes of this territory from 1
 */
public record TerritoryChanged(OffsetDateTime at, int version, Territory territory) {}
