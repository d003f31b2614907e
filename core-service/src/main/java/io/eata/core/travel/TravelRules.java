package io.eata.core.travel;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.SetType;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.travel.Declaration;
import io.eata.carnet.travel.Itinerary;
import io.eata.carnet.travel.TravelDecision;
import io.eata.carnet.travel.TravelPolicy;
import io.eata.carnet.travel.TravelRefusal;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.ledger.Refusals;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.platform.problems.ProblemException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a travel asks for, or why it cannot be prepared. Rules of the carnet refuse as they would at the border, so that the holder
 * hears of it at home.
 */
final class TravelRules {

    private final RegisteredCarnet carnet;

    TravelRules(RegisteredCarnet carnet) {
        this.carnet = carnet;
    }

    /**
     * The declarations of a plan in the order of the borders.
     *
     * @param today the earliest day that it still is anywhere on earth
     * @throws io.eata.platform.problems.RefusedException when a rule of the carnet refuses
     * @throws ProblemException {@code same-territory}, {@code transit-at-end}
     */
    List<PlannedDeclaration> declarations(PrepareTravel plan, LocalDate today) {
        refuseUnusable();
        var items = items(plan.items());
        var declarations = decided(plan).stream()
                .filter(declaration -> !onPaper(declaration))
                .map(declaration -> new PlannedDeclaration(
                        declaration.type(), declaration.territory(), declared(declaration, items)))
                .toList();
        refuseExpired(declarations, today);
        refuseWithoutSets(declarations);
        return declarations;
    }

    private void refuseUnusable() {
        var standing = carnet.standing();
        if (standing.cancelled()) {
            throw Refusals.refused(Refusal.CARNET_CANCELLED, "");
        }
        if (standing.discharged()) {
            throw Refusals.refused(Refusal.DISCHARGED, "");
        }
        if (standing.blocked()) {
            throw Refusals.refused(Refusal.BLOCKED, "");
        }
    }

    private ItemSet items(String text) {
        return switch (Selection.parse(text)) {
            case Selection.Invalid invalid -> throw Refusals.refused(Refusal.BAD_SELECTION, invalid.toString());
            case Selection.Valid(ItemSet items) -> {
                var unknown = items.minus(carnet.carnet().terms().generalList());
                if (!unknown.isEmpty()) {
                    throw Refusals.refused(Refusal.UNKNOWN_ITEMS, unknown.toString());
                }
                if (items.isEmpty()) {
                    throw Refusals.refused(Refusal.NOTHING_DECLARED, "");
                }
                yield items;
            }
        };
    }

    private List<Declaration> decided(PrepareTravel plan) {
        var itinerary = new Itinerary(
                Country.of(plan.from()),
                Country.of(plan.to()),
                plan.transits().stream().map(Country::of).toList());
        var policy = new TravelPolicy(
                carnet.carnet().homeTerritory(), carnet.standing().activated());
        return switch (policy.prepare(itinerary, carnet.carnet().territories())) {
            case TravelDecision.Prepared(List<Declaration> declarations) -> declarations;
            case TravelDecision.Refused(TravelRefusal rule, String detail) -> throw refused(rule, detail);
        };
    }

    private static RuntimeException refused(TravelRefusal rule, String detail) {
        return switch (rule) {
            case SAME_TERRITORY -> new ProblemException(ProblemCode.SAME_TERRITORY, "Both are in " + detail);
            case TRANSIT_AT_END -> new ProblemException(ProblemCode.TRANSIT_AT_END, detail + " is no transit here");
            case NOT_UNDER_GUARANTEE -> Refusals.refused(Refusal.NOT_UNDER_GUARANTEE, detail);
        };
    }

    /** A home that works on paper is declared to on paper. */
    private boolean onPaper(Declaration declaration) {
        return !carnet.carnet().homeDigital() && declaration.type().atHome();
    }

    /** Goods are validated once, all of them; at every other border only those that travel are declared. */
    private String declared(Declaration declaration, ItemSet items) {
        return declaration.type() == TransactionType.VALIDATION
                ? carnet.carnet().terms().generalList().toString()
                : items.toString();
    }

    private void refuseExpired(List<PlannedDeclaration> declarations, LocalDate today) {
        var validUntil = carnet.carnet().validUntil();
        if (today.isAfter(validUntil)
                && declarations.stream().anyMatch(planned -> !planned.type().afterExpiry())) {
            throw Refusals.refused(Refusal.EXPIRED, "valid until " + validUntil);
        }
    }

    private void refuseWithoutSets(List<PlannedDeclaration> declarations) {
        var needed = declarations.stream()
                .flatMap(planned -> planned.type().setType().stream())
                .map(VoucherSets::one)
                .reduce(VoucherSets.NONE, VoucherSets::plus);
        var left = carnet.setsLeft();
        for (var type : SetType.values()) {
            if (needed.of(type) > left.of(type)) {
                throw Refusals.refused(Refusal.NO_SET_LEFT, type.name());
            }
        }
    }
}
