package io.eata.portal.journey;

import io.eata.contracts.core.TransactionView;
import java.util.ArrayList;
import java.util.List;

/**
 * A place on the line: what happened in one territory until something happened in another.
 *
 * @param territory customs territory
 * @param transactions in ledger order
 */
public record Station(String territory, Place place, List<TransactionView> transactions) {

    /** What the territory is on this journey. */
    public enum Place {
        HOME("house"),
        ABROAD("geo-alt"),
        TRANSIT("signpost-split");

        private final String icon;

        Place(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    public Station {
        transactions = List.copyOf(transactions);
    }

    /** @param transactions in ledger order, those that stand */
    static List<Station> of(String home, List<TransactionView> transactions) {
        var stations = new ArrayList<Station>();
        for (var transaction : transactions) {
            var place = place(home, transaction);
            if (!stations.isEmpty() && stations.getLast().is(transaction.territory(), place)) {
                stations.add(stations.removeLast().with(transaction));
            } else {
                stations.add(new Station(transaction.territory(), place, List.of(transaction)));
            }
        }
        return stations;
    }

    private static Place place(String home, TransactionView transaction) {
        return switch (transaction.type()) {
            case TRANSIT_OPEN, TRANSIT_CLOSE -> Place.TRANSIT;
            case VALIDATION, EXPORTATION, PRE_EXPORTATION, EXIT, RE_IMPORTATION -> Place.HOME;
            case IMPORTATION, RE_EXPORTATION -> transaction.territory().equals(home) ? Place.HOME : Place.ABROAD;
        };
    }

    private boolean is(String territory, Place place) {
        return this.territory.equals(territory) && this.place == place;
    }

    private Station with(TransactionView transaction) {
        var more = new ArrayList<>(transactions);
        more.add(transaction);
        return new Station(territory, place, more);
    }
}
