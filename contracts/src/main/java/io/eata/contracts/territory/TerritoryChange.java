package io.eata.contracts.territory;

import io.eata.carnet.territory.Territory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change in a territory's history.
 *
 * @param by subject of the account that made it
 * @param name of the person, where the token told it
 * @param before absent for the first version
 */
public record TerritoryChange(
        int version,
        Instant at,
        String by,
        @Nullable String name,
        String reason,
        @Nullable Territory before,
        Territory after) {}
