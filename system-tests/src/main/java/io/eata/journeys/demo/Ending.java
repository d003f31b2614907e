package io.eata.journeys.demo;

import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.RunReport;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.journeys.people.Answer;
import io.eata.journeys.people.IccOperations;
import io.eata.journeys.people.UnexpectedAnswer;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** How the story ends: every mail has come once, and every carnet has the verdict it deserves. */
final class Ending {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Cast cast;
    private final Narrator narrator;
    private final PrintStream out;

    Ending(Cast cast, Narrator narrator, PrintStream out) {
        this.cast = cast;
        this.narrator = narrator;
        this.out = out;
    }

    void mails(Map<DemoCarnet, Verdict.Status> carnets) {
        narrator.chapter("The holders' mail");
        int all = 0;
        for (DemoCarnet carnet : carnets.keySet()) {
            int owed = carnet.mails().get();
            until(
                    "mails about " + carnet.number() + " to become " + owed,
                    () -> cast.mailbox()
                                    .subjects(carnet.holder(), carnet.number())
                                    .size()
                            >= owed);
            narrator.expect(
                    "mails about " + carnet.number(),
                    owed,
                    cast.mailbox().subjects(carnet.holder(), carnet.number()).size());
            all += owed;
        }
        narrator.tell("%d receipts and cancellations have come by mail, each once.", all);
    }

    void verdicts(Map<DemoCarnet, Verdict.Status> carnets, LocalDate asOf) {
        narrator.chapter("The night's reconciliation, for a night after expiry");
        IccOperations operations = cast.operations();
        var last = new LinkedHashMap<DemoCarnet, Verdict>();
        until("the verdicts to be " + carnets.values(), () -> {
            Answer<RunReport> report = operations.reconcile(asOf);
            carnets.keySet().forEach(carnet -> {
                Verdict verdict = operations.verdict(carnet.id()).value();
                if (verdict != null) {
                    last.put(carnet, verdict);
                }
            });
            return report.value() != null
                    && carnets.entrySet().stream()
                            .allMatch(e -> last.containsKey(e.getKey())
                                    && last.get(e.getKey()).status() == e.getValue());
        });
        narrator.tell("Reconciled as of %s.", asOf);
        out.printf("%n     %-30s %-22s %-11s %s%n", "carnet", "number", "verdict", "outstanding");
        last.forEach((carnet, verdict) -> out.printf(
                "     %-30s %-22s %-11s %s%n", carnet.title(), carnet.number(), verdict.status(), words(verdict)));
        out.println();
    }

    private static String words(Verdict verdict) {
        List<Outstanding> parts = verdict.outstanding();
        return parts.isEmpty()
                ? "nothing"
                : parts.stream()
                        .map(p -> "%s in %s (%,.2f %s)"
                                .formatted(p.items(), p.territory(), p.valueAtStake(), p.currency()))
                        .collect(Collectors.joining("; "));
    }

    private static void until(String what, BooleanSupplier condition) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            throw new UnexpectedAnswer("waited " + PATIENCE.toSeconds() + " s in vain for " + what, e);
        }
    }
}
