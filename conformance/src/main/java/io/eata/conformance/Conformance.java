package io.eata.conformance;

import io.eata.conformance.judge.NoSecondJudgeException;
import io.eata.conformance.judge.PostgresJudge;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs every case below some folders: a line per failing case, then how many passed and failed. Exits with 0 if none failed,
 * with 1 if one did or could not be read, with 2 if it was called wrongly.
 */
public final class Conformance {

    private Conformance() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("usage: eata conformance DIR…");
            System.exit(2);
        }
        System.exit(runBesidesSql(Stream.of(arguments).map(Path::of).toList(), out));
    }

    private static int runBesidesSql(List<Path> folders, PrintStream out) {
        try (var judge = new PostgresJudge()) {
            return run(folders, new CaseRunner(judge), out);
        } catch (NoSecondJudgeException e) {
            out.println("eata: " + e.getMessage());
            return 1;
        }
    }

    static int run(List<Path> folders, CaseRunner runner, PrintStream out) {
        var report = new Report(out);
        folders.forEach(folder -> report.addAll(folder, runner));
        return report.close();
    }
}
