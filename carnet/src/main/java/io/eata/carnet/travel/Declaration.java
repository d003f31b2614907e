package io.eata.carnet.travel;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.territory.CustomsTerritory;

/** What the holder will declare at a border; a digital voucher. */
public record Declaration(TransactionType type, CustomsTerritory territory) {

    @Override
    public String toString() {
        return type + " " + territory;
    }
}
