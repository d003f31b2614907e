package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;

/**
 * A transit that was opened and not yet closed for all its items.
 *
 * @param openedBy sequence of the opening
 * @param items those still in transit, never none
 * @param finalDate last day in time
 */
public record OpenTransit(CustomsTerritory territory, int openedBy, ItemSet items, LocalDate finalDate) {

    OpenTransit with(ItemSet part) {
        return new OpenTransit(territory, openedBy, part, finalDate);
    }
}
