package io.eata.contracts.territory;

import io.eata.carnet.territory.TerritoryRule;
import java.time.LocalDate;
import java.util.List;

/**
 * One territory with the rules that stand on a day. They warn; customs decide.
 *
 * @param country the country asked for, or the territory's code where all of it was asked for
 */
public record TerritoryView(LocalDate on, String country, TerritoryRow territory, List<TerritoryRule> rules) {
    public TerritoryView {
        rules = List.copyOf(rules);
    }
}
