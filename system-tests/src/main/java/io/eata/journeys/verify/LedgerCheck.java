package io.eata.journeys.verify;

import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.journeys.people.UnexpectedAnswer;
import java.io.PrintStream;

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

    private final Verifications platform;
    private final PrintStream out;
    private final Pause pause;

    LedgerCheck(Verifications platform, PrintStream out, Pause pause) {
        this.platform = platform;
        this.out = out;
        this.pause = pause;
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("Interrupted; the run goes on without this command.");
            return COULD_NOT;
        }
    }

    private VerificationRun toItsEnd(VerificationRun started) throws InterruptedException {
        out.printf("Run %d verifies %s: %d to check%n", started.id(), started.scope(), started.total());
        var run = started;
        while (run.state().equals("RUNNING")) {
            pause.forAMoment();
            var before = run.checked();
            run = platform.run(run.id());
            if (run.checked() != before) {
                out.printf("  %d of %d checked, %d found%n", run.checked(), run.total(), run.found());
            }
        }
        return run;
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

    /** How long one waits between two looks. */
    interface Pause {
        void forAMoment() throws InterruptedException;
    }
}
