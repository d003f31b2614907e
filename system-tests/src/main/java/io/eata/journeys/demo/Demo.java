package io.eata.journeys.demo;

import io.eata.journeys.people.Launcher;
import io.eata.journeys.people.RunningPlatform;
import io.eata.journeys.people.Tokens;
import io.eata.journeys.people.UnexpectedAnswer;
import io.eata.platform.standalone.parts.Ports;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./eata demo}: carnets from issue to reconciliation on the running platform; exits with 1 where anything differs. */
@Command(
        name = "demo",
        description = "Tells the story of carnets from issue to reconciliation on the running platform.")
public final class Demo implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "port of proxy 1 (default ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--proxies", defaultValue = "2", description = "how many proxies run (default ${DEFAULT-VALUE})")
    private int proxies = 2;

    @Option(names = "--data", required = true, description = "data folder of the running platform")
    private Path data = Path.of(".eata");

    @Option(names = "--root", required = true, description = "folder of the checkout")
    private Path root = Path.of(".");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo()).execute(arguments));
    }

    @Override
    public Integer call() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Clock clock = Clock.systemDefaultZone();
        var platform = new RunningPlatform(new Ports(port, proxies), data);
        var cast = new Cast(platform, new Tokens(platform, clock));
        var narrator = new Narrator(out);
        String run = LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyMMddHHmmss"));
        var work = new Casework(cast, narrator, LocalDate.now(clock), run);
        var story = new Story(cast, work, narrator);
        var ending = new Ending(cast, narrator, out);
        try {
            story.workedExamples();
            story.spreadsheet(data);
            story.paperHome();
            story.refusedAtTheBorder();
            story.cancelledAndRedone();
            story.onHold();
            story.coreIsDown(new Launcher(root, data));
            ending.mails(story.expectedVerdicts());
            ending.verdicts(story.expectedVerdicts(), work.validUntil().plusDays(1));
        } catch (UnexpectedAnswer e) {
            out.printf("%n  ✗  %s%n", e.getMessage());
            return 1;
        }
        out.printf("Look around: %s  ·  mails: %s%n", platform.proxy(1), platform.mailbox());
        out.println("The story went as it should.");
        return 0;
    }
}
