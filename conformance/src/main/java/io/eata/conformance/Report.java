package io.eata.conformance;

import io.eata.conformance.cases.CaseFile;
import io.eata.conformance.cases.CaseFile.Entry;
import io.eata.conformance.cases.ConformanceCase;
import io.eata.conformance.judge.NoSecondJudgeException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Counts cases, and prints a line for each that fails. */
final class Report {

    private final PrintStream out;
    private int passed;
    private int failed;

    Report(PrintStream out) {
        this.out = out;
    }

    void addAll(Path folder, CaseRunner runner) {
        try {
            CaseFile.below(folder).forEach(file -> add(file, runner));
        } catch (IOException | UncheckedIOException e) {
            fail(folder.toString(), "cannot be read: " + e);
        }
    }

    /** Closes with the sum, and answers the status to exit with. */
    int close() {
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private void add(Path file, CaseRunner runner) {
        for (var entry : CaseFile.read(file)) {
            switch (entry) {
                case Entry.Unreadable(var place, var problem) ->
                    fail(place.isEmpty() ? file.toString() : file + ": " + place, "cannot be read: " + problem);
                case Entry.Readable(var conformanceCase) ->
                    count(file + ": " + conformanceCase.name(), conformanceCase, runner);
            }
        }
    }

    private void count(String where, ConformanceCase conformanceCase, CaseRunner runner) {
        try {
            var differences = runner.run(conformanceCase);
            if (differences.isEmpty()) {
                passed++;
            } else {
                fail(where, differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
            }
        } catch (NoSecondJudgeException e) {
            throw e;
        } catch (RuntimeException e) {
            fail(where, "expected an answer, came " + e);
        }
    }

    /** One line, whatever stands in it. */
    private void fail(String where, String what) {
        failed++;
        out.println((where + ": " + what).replaceAll("\\R", " "));
    }
}
