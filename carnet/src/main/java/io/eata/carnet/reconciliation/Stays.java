package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.reconciliation.OutstandingPart.Kind;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.ArrayList;
import java.util.List;

/** Where the goods were after each standing transaction, taken in ledger order. Lives inside one call only. */
final class Stays {

    private final CarnetTerms terms;
    private final List<Stay> stays = new ArrayList<>();

    Stays(CarnetTerms terms) {
        this.terms = terms;
    }

    /** All of them, in the order in which they began. */
    List<Stay> all() {
        return List.copyOf(stays);
    }

    void take(TransactionCommitted transaction) {
        var territory = transaction.act().territory();
        int by = transaction.sequence();
        switch (transaction.type()) {
            case VALIDATION, PRE_EXPORTATION -> {}
            case EXPORTATION, EXIT -> {
                leave(Kind.EXPORTED, terms.homeTerritory(), transaction.items(), by);
                if (terms.homeDigital()) {
                    begin(Kind.EXPORTED, terms.homeTerritory(), transaction);
                }
            }
            case RE_IMPORTATION -> leave(Kind.EXPORTED, terms.homeTerritory(), transaction.cleared(), by);
            case IMPORTATION -> {
                leave(Kind.IMPORTED, territory, transaction.items(), by);
                begin(Kind.IMPORTED, territory, transaction);
            }
            case RE_EXPORTATION -> {
                leave(Kind.IMPORTED, territory, transaction.cleared(), by);
                leave(Kind.EXPORTED, terms.homeTerritory(), transaction.notReturned(), by);
            }
            case TRANSIT_OPEN -> begin(Kind.IN_TRANSIT, territory, transaction);
            case TRANSIT_CLOSE -> leave(Kind.IN_TRANSIT, territory, transaction.items(), by);
        }
    }

    private void begin(Kind kind, CustomsTerritory territory, TransactionCommitted transaction) {
        stays.add(
                new Stay(kind, territory, transaction.items(), transaction.sequence(), List.of(), transaction.items()));
    }

    /** Each item leaves the oldest stay that holds it; only in transits can it be in several. */
    private void leave(Kind kind, CustomsTerritory territory, ItemSet items, int by) {
        var leaving = items;
        for (int i = 0; i < stays.size() && !leaving.isEmpty(); i++) {
            var stay = stays.get(i);
            if (stay.kind() != kind || !stay.territory().equals(territory)) {
                continue;
            }
            var gone = stay.open().intersect(leaving);
            if (!gone.isEmpty()) {
                stays.set(i, stay.without(gone, by));
                leaving = leaving.minus(gone);
            }
        }
    }
}
