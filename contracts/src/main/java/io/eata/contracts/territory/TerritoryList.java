package io.eata.contracts.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * All territories where carnets are used, by code. There are no more than countries of ISO 3166-1 and a few unions, so that it is
 * one page.
 */
public record TerritoryList(LocalDate on, List<TerritoryRow> rows) {
    public TerritoryList {
        rows = List.copyOf(rows);
    }
}
