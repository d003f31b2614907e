package io.eata.core.ledger;

import io.eata.carnet.territory.CustomsTerritory;

/**
 * How far customs of a territory see into the ledger of a carnet that they have dealt with: all that they did, and of others what
 * stands and happened before they last did something, and goods that came home since.
 *
 * @param ownLast sequence of the last entry that the territory made; 0 means that it sees nothing
 * @param last sequence of the last entry that it may know of
 */
public record Outlook(long carnetId, CustomsTerritory territory, int ownLast, int last) {

    public boolean isNothing() {
        return ownLast == 0;
    }
}
