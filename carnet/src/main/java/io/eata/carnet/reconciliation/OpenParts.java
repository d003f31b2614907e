package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.reconciliation.OutstandingPart.Kind;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.ArrayList;
import java.util.List;

/** What is open after each standing transaction, taken in ledger order. Lives inside one call only. */
final class OpenParts {

    private final CarnetTerms terms;
    private List<OutstandingPart> parts = List.of();

    OpenParts(CarnetTerms terms) {
        this.terms = terms;
    }

    List<OutstandingPart> parts() {
        return parts;
    }

    void take(TransactionCommitted transaction) {
        var territory = transaction.act().territory();
        switch (transaction.type()) {
            case VALIDATION, PRE_EXPORTATION -> {}
            case EXPORTATION, EXIT -> {
                close(Kind.EXPORTED, terms.homeTerritory(), transaction.items());
                if (terms.homeDigital()) {
                    open(Kind.EXPORTED, terms.homeTerritory(), transaction);
                }
            }
            case RE_IMPORTATION -> close(Kind.EXPORTED, terms.homeTerritory(), transaction.cleared());
            case IMPORTATION -> {
                close(Kind.IMPORTED, territory, transaction.items());
                open(Kind.IMPORTED, territory, transaction);
            }
            case RE_EXPORTATION -> {
                close(Kind.IMPORTED, territory, transaction.cleared());
                close(Kind.EXPORTED, terms.homeTerritory(), transaction.notReturned());
            }
            case TRANSIT_OPEN -> open(Kind.IN_TRANSIT, territory, transaction);
            case TRANSIT_CLOSE -> close(Kind.IN_TRANSIT, territory, transaction.items());
        }
    }

    private void open(Kind kind, CustomsTerritory territory, TransactionCommitted transaction) {
        var more = new ArrayList<>(parts);
        more.add(new OutstandingPart(kind, territory, transaction.items(), transaction.sequence(), List.of()));
        parts = more;
    }

    /** Each item leaves the oldest part that holds it; only in transits can it be in several. */
    private void close(Kind kind, CustomsTerritory territory, ItemSet items) {
        var rest = new ArrayList<OutstandingPart>();
        var left = items;
        for (var part : parts) {
            if (part.kind() != kind || !part.territory().equals(territory)) {
                rest.add(part);
                continue;
            }
            var open = part.items().minus(left);
            left = left.minus(part.items());
            if (!open.isEmpty()) {
                rest.add(new OutstandingPart(kind, territory, open, part.openedBy(), List.of()));
            }
        }
        parts = rest;
    }
}
