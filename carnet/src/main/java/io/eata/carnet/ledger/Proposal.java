package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;

/** A transaction that someone wants to commit, its selections read, beside everything that the rules may ask. */
record Proposal(CarnetTerms terms, Standing standing, CommitTransaction command, ItemSet items, ItemSet notReturned) {

    TransactionType type() {
        return command.type();
    }

    CustomsTerritory territory() {
        return command.act().territory();
    }

    LocalDate day() {
        return command.act().day();
    }

    boolean atHome() {
        return territory().equals(terms.homeTerritory());
    }

    ItemSet cleared() {
        return items.union(notReturned);
    }

    ItemSet here() {
        return standing.hereIn(territory()).items();
    }

    ItemSet inTransitHere() {
        return standing.inTransit().getOrDefault(territory(), ItemSet.none());
    }
}
