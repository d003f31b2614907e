package io.eata.conformance;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.Decision;
import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.reconciliation.Reconciliation;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import io.eata.conformance.cases.LedgerCase;
import io.eata.conformance.cases.Step;
import io.eata.conformance.judge.SecondJudge;
import io.eata.conformance.judge.SecondJudge.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** One ledger case lived through, step by step and to its end. Lives inside one call only. */
final class LedgerRun {

    private static final String COMMITTED = "committed";

    private final LedgerCase ledger;
    private final SecondJudge secondJudge;
    private final Differences differences = new Differences();
    private final List<LedgerEntry> history = new ArrayList<>();
    private final Map<Integer, Integer> stepOfSequence = new HashMap<>();
    private final Map<Integer, Integer> sequenceOfStep = new HashMap<>();
    private Standing standing;

    LedgerRun(LedgerCase ledger, SecondJudge secondJudge) {
        this.ledger = ledger;
        this.secondJudge = secondJudge;
        this.standing = Standing.atIssue(ledger.terms());
    }

    List<Difference> run() {
        for (int number = 1; number <= ledger.steps().size(); number++) {
            take(number, ledger.steps().get(number - 1));
        }
        differences.expect("standing kept and standing replayed", Ledger.replay(ledger.terms(), history), standing);
        compareVerdicts();
        compareSets();
        compareVisibility();
        return differences.found();
    }

    private void take(int number, Step step) {
        var where = "step " + number;
        var expected = step.refused().<Object>map(rule -> rule).orElse(COMMITTED);
        switch (decide(step.attempt())) {
            case Decision.Committed(var entries, var warnings) -> {
                entries.forEach(entry -> append(number, entry));
                differences.expect(where, expected, COMMITTED);
                differences.expectIfAsked(
                        where + " warned", step.warned().map(TreeSet::new), new TreeSet<Warning>(warnings));
            }
            case Decision.Refused(var rule, var _) -> differences.expect(where, expected, rule);
        }
    }

    /** Of the issue, or of the last amendment. */
    private CarnetTerms terms() {
        return History.terms(ledger.terms(), history);
    }

    private Decision decide(Step.Attempt attempt) {
        return switch (attempt) {
            case Step.Forward(var command) -> Ledger.decide(terms(), standing, command);
            case Step.Cancel(var act, var ofStep) ->
                Ledger.decideCancellation(
                        history, new CancelTransaction(act, sequenceOfStep.getOrDefault(ofStep, 0), "", ""));
        };
    }

    private void append(int number, LedgerEntry entry) {
        history.add(entry);
        stepOfSequence.put(entry.sequence(), number);
        sequenceOfStep.put(number, entry.sequence());
        standing = switch (entry) {
            case ForwardEntry forward -> Ledger.evolve(terms(), standing, forward);
            case TransactionCancelled _ -> Ledger.replay(ledger.terms(), history);
        };
    }

    /** Judged by the rules, and by the second judge, who has to come to the same on any day. */
    private void compareVerdicts() {
        var after = ledger.after();
        var asOf = after.asOf().orElse(terms().validUntil().plusDays(1));
        var verdict = Reconciliation.of(terms(), asOf, history);
        var ruled = new Judgement(verdict.status(), verdict.outstanding(), verdict.openTransits());
        var judged = secondJudge.judge(ledger.terms(), List.copyOf(history), asOf);
        compare("", ruled);
        compare(" by SQL", judged);
        differences.expect("verdict by SQL", ruled, judged);
        differences.expect("outstanding by the standing", standing.outstanding(terms()), ruled.outstanding());
        differences.expect("open transits by the standing", standing.inTransit(), ruled.openTransits());
    }

    private void compare(String by, Judgement judgement) {
        var after = ledger.after();
        differences.expectIfAsked("status" + by, after.status(), judgement.status());
        differences.expectIfAsked(
                "outstanding" + by, after.outstanding().map(LedgerRun::named), judgement.outstanding());
        differences.expectIfAsked(
                "openTransits" + by, after.openTransits().map(LedgerRun::named), judgement.openTransits());
    }

    private void compareSets() {
        var left = standing.setsLeft(terms());
        ledger.after()
                .setsLeft()
                .forEach((type, expected) -> differences.expect("sets left of " + type, expected, left.of(type)));
    }

    private void compareVisibility() {
        ledger.after().visible().forEach((territory, steps) -> {
            var seen = LedgerVisibility.toCustomsOf(territory, history).stream()
                    .mapToInt(entry -> stepOfSequence.getOrDefault(entry.sequence(), 0))
                    .toArray();
            differences.expect("visible to " + territory, steps, ItemSet.of(seen));
        });
    }

    private static Map<CustomsTerritory, ItemSet> named(Map<CustomsTerritory, ItemSet> expected) {
        var named = new TreeMap<>(expected);
        named.values().removeIf(ItemSet::isEmpty);
        return named;
    }
}
