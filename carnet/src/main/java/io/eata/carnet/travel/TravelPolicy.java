package io.eata.carnet.travel;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From an itinerary to its declarations: out of home by exportation, out of elsewhere by re-exportation; into home by
 * re-importation, into elsewhere by importation; a transit opened and closed in each territory passed on the way.
 */
public final class TravelPolicy {

    private final CustomsTerritory home;
    private final boolean activated;

    /** @param activated whether the carnet needs no validation any more */
    public TravelPolicy(CustomsTerritory home, boolean activated) {
        this.home = home;
        this.activated = activated;
    }

    /** @param guaranteed territories where the carnet may be used, home apart */
    public TravelDecision prepare(Itinerary itinerary, Set<CustomsTerritory> guaranteed) {
        var uncovered = abroad(itinerary).filter(territory -> !guaranteed.contains(territory));
        return prepare(itinerary, uncovered.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** As for a carnet that is good everywhere. */
    public TravelDecision prepareAnywhere(Itinerary itinerary) {
        return prepare(itinerary, new LinkedHashSet<>());
    }

    private TravelDecision prepare(Itinerary itinerary, LinkedHashSet<CustomsTerritory> uncovered) {
        var from = itinerary.from().territory();
        var to = itinerary.to().territory();
        if (from.equals(to)) {
            return new TravelDecision.Refused(TravelRefusal.SAME_TERRITORY, from.code());
        }
        var transits = territoriesPassed(itinerary);
        for (var transit : transits) {
            if (transit.equals(from) || transit.equals(to)) {
                return new TravelDecision.Refused(TravelRefusal.TRANSIT_AT_END, transit.code());
            }
        }
        return uncovered.isEmpty()
                ? new TravelDecision.Prepared(declarations(from, transits, to))
                : new TravelDecision.Refused(TravelRefusal.NOT_UNDER_GUARANTEE, codes(uncovered));
    }

    private List<Declaration> declarations(
            CustomsTerritory from, List<CustomsTerritory> transits, CustomsTerritory to) {
        var declarations = new ArrayList<Declaration>();
        if (!activated) {
            declarations.add(new Declaration(VALIDATION, home));
        }
        declarations.add(new Declaration(from.equals(home) ? EXPORTATION : RE_EXPORTATION, from));
        for (var transit : transits) {
            declarations.add(new Declaration(TRANSIT_OPEN, transit));
            declarations.add(new Declaration(TRANSIT_CLOSE, transit));
        }
        declarations.add(new Declaration(to.equals(home) ? RE_IMPORTATION : IMPORTATION, to));
        return declarations;
    }

    /** Neighbouring countries of one customs union are passed under one transit. */
    private static List<CustomsTerritory> territoriesPassed(Itinerary itinerary) {
        var passed = new ArrayList<CustomsTerritory>();
        for (var country : itinerary.transits()) {
            var territory = country.territory();
            if (passed.isEmpty() || !passed.getLast().equals(territory)) {
                passed.add(territory);
            }
        }
        return passed;
    }

    /** Transits through home stay in: home stands behind no guarantee, so that they are refused. */
    private Stream<CustomsTerritory> abroad(Itinerary itinerary) {
        var ends = Stream.of(itinerary.from(), itinerary.to())
                .map(Country::territory)
                .filter(territory -> !territory.equals(home));
        return Stream.concat(ends, itinerary.transits().stream().map(Country::territory));
    }

    private static String codes(Set<CustomsTerritory> territories) {
        return territories.stream().map(CustomsTerritory::code).collect(Collectors.joining(", "));
    }
}
