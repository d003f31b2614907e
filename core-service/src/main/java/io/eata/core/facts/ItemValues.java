package io.eata.core.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the goods of a carnet are worth.
 *
 * @param currency ISO 4217 code
 * @param values of item 1, 2, …
 */
public record ItemValues(String currency, List<BigDecimal> values) {
    public ItemValues {
        values = List.copyOf(values);
    }
}
