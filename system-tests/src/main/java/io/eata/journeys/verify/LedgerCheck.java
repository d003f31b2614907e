package io.eata.journeys.verify;

import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.journeys.people.UnexpectedAnswer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Starts a verification, tells how far it is, and prints what it found. */
final class LedgerCheck {

    /** Everything that was looked at is as it must be. */
    static final int SOUND = 0;

    /** Something was found; it is printed. */
    static final int FOUND = 1;

    /** Nothing is known: it could not be asked for, or did not come to its end. */
    static final int COULD_NOT = 2;

    /** Findings that are printed; whoever has more of them reads them from the interface. */
    static final int MOST_PRINTED = 1_000;

    /** A million carnets take some hours. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final Verifications platform;
    private final PrintStream out;
    private final Duration betweenLooks;

    LedgerCheck(Verifications platform, PrintStream out, Duration betweenLooks) {
        this.platform = platform;
        this.out = out;
        this.betweenLooks = betweenLooks;
    }

    /** Answers the exit code. */
    int verify(StartVerification what) {
        try {
            var run = toItsEnd(platform.start(what));
            if (!run.state().equals("DONE")) {
                out.printf("Run %d ended after %d of %d: %s%n", run.id(), run.checked(), run.total(), run.state());
                return COULD_NOT;
            }
            if (run.found() == 0) {
                out.printf("Sound: %d checked, nothing found.%n", run.checked());
                return SOUND;
            }
            out.printf("Found %d in %d checked:%n", run.found(), run.checked());
            print(run.id());
            return FOUND;
        } catch (UnexpectedAnswer e) {
            out.println("Could not verify: " + e.getMessage());
            return COULD_NOT;
        } catch (ConditionTimeoutException e) {
            out.println("Not done within " + PATIENCE.toHours() + " h; the run goes on without this command.");
            return COULD_NOT;
        }
    }

    private VerificationRun toItsEnd(VerificationRun started) {
        out.printf("Run %d verifies %s: %d to check%n", started.id(), started.scope(), started.total());
        if (!isUnderWay(started)) {
            return started;
        }
        var checked = new AtomicLong(started.checked());
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(betweenLooks)
                .until(() -> look(started.id(), checked), run -> !isUnderWay(run));
    }

    private VerificationRun look(long id, AtomicLong checked) {
        var run = platform.run(id);
        if (run.checked() != checked.getAndSet(run.checked())) {
            out.printf("  %d of %d checked, %d found%n", run.checked(), run.total(), run.found());
        }
        return run;
    }

    private static boolean isUnderWay(VerificationRun run) {
        return run.state().equals("RUNNING");
    }

    private void print(long run) {
        long after = 0;
        int printed = 0;
        var page = platform.findings(run, after);
        while (!page.rows().isEmpty() && printed < MOST_PRINTED) {
            for (var finding : page.rows()) {
                out.println("  " + place(finding) + ": " + finding.what());
                after = finding.id();
                printed++;
            }
            if (page.next() == null) {
                return;
            }
            page = platform.findings(run, after);
        }
        out.println("  … and more: GET /core/v1/operations/verifications/" + run + "/findings?after=" + after);
    }

    private static String place(VerificationFinding finding) {
        if (finding.carnetId() != null) {
            return "carnet " + finding.carnetId() + (finding.sequence() == null ? "" : ", entry " + finding.sequence());
        }
        return finding.day() == null ? "everywhere" : "day " + finding.day();
    }
}
