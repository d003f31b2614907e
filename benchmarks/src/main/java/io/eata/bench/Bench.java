package io.eata.bench;

import io.eata.bench.duels.Duels;
import io.eata.bench.duels.Logins;
import io.eata.bench.duels.OnDevices;
import io.eata.bench.duels.Searches;
import io.eata.bench.ground.Ground;
import io.eata.bench.ground.LogGround;
import io.eata.bench.ground.LoginGround;
import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Settings;
import io.eata.bench.report.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./eata bench [NAME…]}: measures, prints the table, and leaves JSON and a page behind. */
@Command(
        name = "eata bench",
        mixinStandardHelpOptions = true,
        description = "Each figure beside its anchor in one run.")
public final class Bench implements Callable<Integer> {

    /** What can be measured, in this order: the registry grows, and is small before. */
    public enum Name {
        B8,
        B1,
        GROWTH,
        B2,
        B5,
        B7,
        LOGIN
    }

    @Parameters(description = "B1 B2 B5 B7 B8 GROWTH LOGIN; all of them unless named")
    private List<Name> names = List.of();

    @Option(
            names = "--carnets",
            defaultValue = "100000",
            description = "in the registry, up to 1000000 (${DEFAULT-VALUE})")
    private int carnets;

    @Option(
            names = "--log-rows",
            defaultValue = "1000000",
            description = "in the portal's log, up to 10000000 (${DEFAULT-VALUE})")
    private int logRows;

    @Option(names = "--rounds", defaultValue = "5", description = "of each contender (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "60", description = "seconds at work before (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--operations", defaultValue = "400", description = "of a client in a round (${DEFAULT-VALUE})")
    private int operations;

    @Option(names = "--clients", defaultValue = "8", description = "at the same time (${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--out", defaultValue = "target/bench", description = "folder of the report (${DEFAULT-VALUE})")
    private Path folder = Path.of("target/bench");

    @Option(names = "--smoke", description = "a few operations only: does everything work?")
    private boolean smoke;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var settings = smoke
                ? Settings.SMOKE
                : new Settings(rounds, Duration.ofSeconds(warmUp), operations, clients, carnets, logRows);
        var report = new Report(measure(names.isEmpty() ? List.of(Name.values()) : names, settings, out));
        report.write(folder);
        out.println("The report is " + folder.resolve("bench.html"));
        return 0;
    }

    /** Prints each figure as soon as it is found. */
    static List<Finding> measure(List<Name> names, Settings settings, PrintStream out) throws Exception {
        var findings = new ArrayList<Finding>();
        Consumer<Finding> found = finding -> {
            findings.add(finding);
            Report.print(finding, out);
        };
        Report.printHead(out);
        if (names.contains(Name.B8)) {
            var devices = new OnDevices(settings);
            found.accept(devices.qr());
            found.accept(devices.sealing());
        }
        var onCore = new TreeSet<>(names);
        onCore.removeAll(List.of(Name.B7, Name.B8, Name.LOGIN));
        if (!onCore.isEmpty()) {
            try (var ground = Ground.start()) {
                var duels = new Duels(ground, settings);
                for (Name name : onCore) {
                    measure(name, duels, found);
                }
            }
        }
        if (names.contains(Name.B7)) {
            try (var ground = LogGround.start(settings.logRows())) {
                var searches = new Searches(ground, settings);
                found.accept(searches.pages());
                found.accept(searches.totals());
            }
        }
        if (names.contains(Name.LOGIN)) {
            try (var ground = LoginGround.start()) {
                found.accept(new Logins(ground, settings).shift());
            }
        }
        return findings;
    }

    private static void measure(Name name, Duels duels, Consumer<Finding> found) throws Exception {
        switch (name) {
            case B1 -> found.accept(duels.commit());
            case B2 -> found.accept(duels.scan());
            case B5 -> {
                found.accept(duels.issueBulk());
                found.accept(duels.issueSingle());
            }
            case GROWTH -> {
                found.accept(duels.manyCarnets());
                found.accept(duels.longLedger());
                found.accept(duels.manyItems());
                found.accept(duels.oneCarnet());
            }
            case B7, B8, LOGIN -> throw new IllegalArgumentException("not measured on core");
        }
    }
}
