package io.eata.conformance;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.transition.TransitionAdvisor;
import io.eata.carnet.travel.Declaration;
import io.eata.carnet.travel.TravelDecision;
import io.eata.carnet.travel.TravelPolicy;
import io.eata.conformance.cases.ConformanceCase;
import io.eata.conformance.cases.LedgerCase;
import io.eata.conformance.cases.SelectionCase;
import io.eata.conformance.cases.TransitionCase;
import io.eata.conformance.cases.TravelCase;
import io.eata.conformance.judge.SecondJudge;
import java.util.HashSet;
import java.util.List;

/** Tries a case on the rules and tells what differs. */
public final class CaseRunner {

    private final SecondJudge secondJudge;

    public CaseRunner(SecondJudge secondJudge) {
        this.secondJudge = secondJudge;
    }

    /** Nothing, if all is as expected. */
    public List<Difference> run(ConformanceCase conformanceCase) {
        return switch (conformanceCase) {
            case LedgerCase ledger -> new LedgerRun(ledger, secondJudge).run();
            case TravelCase travel -> run(travel);
            case TransitionCase transition -> run(transition);
            case SelectionCase selection -> run(selection);
        };
    }

    private static List<Difference> run(TravelCase travel) {
        var policy = new TravelPolicy(travel.home().territory(), travel.activated());
        var decision = travel.territories()
                .map(territories -> policy.prepare(travel.itinerary(), new HashSet<>(territories)))
                .orElseGet(() -> policy.prepareAnywhere(travel.itinerary()));
        var differences = new Differences();
        switch (decision) {
            case TravelDecision.Prepared(var prepared) -> {
                var declarations = prepared.stream().map(Declaration::toString).toList();
                differences.expectIfAsked("declarations", travel.declarations(), declarations);
                differences.expectIfAsked("travel", travel.refused(), declarations);
            }
            case TravelDecision.Refused(var rule, var _) -> {
                differences.expectIfAsked("declarations", travel.declarations(), rule);
                differences.expectIfAsked("travel", travel.refused(), rule);
            }
        }
        return differences.found();
    }

    private static List<Difference> run(TransitionCase transition) {
        var useCase = new TransitionAdvisor(transition.dates())
                .advise(transition.home(), transition.destinations(), transition.on())
                .useCase();
        var expected = transition.expected();
        var differences = new Differences();
        differences.expectIfAsked("useCase", expected.useCase(), useCase.number());
        differences.expectIfAsked("issue", expected.issue(), useCase.issue());
        differences.expectIfAsked("giveIdAndPin", expected.giveIdAndPin(), useCase.giveIdAndPin());
        differences.expectIfAsked(
                "activatedAutomatically", expected.activatedAutomatically(), useCase.activatedAutomatically());
        differences.expectIfAsked("twinPossible", expected.twinPossible(), useCase.twinPossible());
        return differences.found();
    }

    private static List<Difference> run(SelectionCase selection) {
        return switch (Selection.parse(selection.selection())) {
            case Selection.Invalid _ -> refused(selection, Refusal.BAD_SELECTION);
            case Selection.Valid(var items) ->
                ItemSet.all(selection.items()).containsAll(items)
                        ? selected(selection, items)
                        : refused(selection, Refusal.UNKNOWN_ITEMS);
        };
    }

    private static List<Difference> selected(SelectionCase selection, ItemSet items) {
        var differences = new Differences();
        differences.expectIfAsked("selection", selection.refused(), items);
        differences.expectIfAsked("canonical", selection.canonical(), items.toString());
        differences.expectIfAsked("count", selection.count(), items.size());
        return differences.found();
    }

    private static List<Difference> refused(SelectionCase selection, Refusal refusal) {
        var differences = new Differences();
        differences.expectIfAsked("selection", selection.refused(), refusal);
        differences.expectIfAsked("canonical", selection.canonical(), refusal);
        differences.expectIfAsked("count", selection.count(), refusal);
        return differences.found();
    }
}
