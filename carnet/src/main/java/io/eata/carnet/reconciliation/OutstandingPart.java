package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.List;

/**
 * Items for which a territory waits, by the transaction that opened it.
 *
 * @param openedBy sequence of the importation, exportation or transit opening that last brought these items into this state
 * @param evidence what the ledger holds in the holder's favour, in its order
 */
public record OutstandingPart(
        Kind kind, CustomsTerritory territory, ItemSet items, int openedBy, List<Evidence> evidence) {

    /** What the territory waits for. */
    public enum Kind {
        /** Imported and not re-exported. */
        IMPORTED,
        /** Exported from home and not back. */
        EXPORTED,
        /** In a transit that was not closed. */
        IN_TRANSIT
    }

    /**
     * A later transaction that shows some of the items outside the territory.
     *
     * @param sequence of the re-importation, or of the importation elsewhere
     */
    public record Evidence(int sequence, ItemSet items) {}

    public OutstandingPart {
        evidence = List.copyOf(evidence);
    }
}
