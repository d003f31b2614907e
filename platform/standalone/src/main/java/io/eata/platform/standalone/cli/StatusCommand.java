package io.eata.platform.standalone.cli;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.eata.platform.standalone.Installation;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Proc.Memory;
import io.eata.platform.standalone.supervise.Board;
import io.eata.platform.standalone.supervise.PartState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how every part is. Exits with 0 when all are well, 3 when the platform is not up, 1 otherwise. */
@Command(name = "status", description = "Say how every part is", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "  %-15s %-10s %-8s %-8s %8s %8s %8s   %s%n";

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--json", description = "For machines")
    private boolean json;

    @Override
    public Integer call() {
        var home = data.home();
        var board = Board.read(home).filter(it -> anythingRuns(home));
        if (board.isEmpty()) {
            System.out.println(json ? "{\"up\":false}" : "The platform is not up.");
            return Main.NOT_UP;
        }
        var looks = Look.at(partsOf(board.get()), home);
        var total = Look.sum(looks, home);
        if (json) {
            System.out.println(JSONObjectUtils.toJSONString(toJson(board.get(), looks, total)));
        } else {
            print(board.get(), looks, total);
        }
        return isWell(board.get(), looks) ? 0 : Main.FAILED;
    }

    private List<Part> partsOf(Board board) {
        var names = board.parts().stream().map(Board.Entry::name).collect(Collectors.toSet());
        return new Installation(data.root(), data.home(), new Ports(board.port(), board.proxies()), Set.of())
                .parts().stream().filter(part -> names.contains(part.name())).toList();
    }

    private boolean launcherRuns() {
        return data.boardOfRunning().isPresent();
    }

    private boolean isWell(Board board, List<Look> looks) {
        return launcherRuns()
                && board.phase() == Board.Phase.UP
                && looks.stream().allMatch(Look::healthy);
    }

    private static boolean anythingRuns(Home home) {
        return home.pidFile(Home.LAUNCHER).ofRunning(Proc.SYSTEM).isPresent()
                || home.pidFiles().stream()
                        .anyMatch(file -> file.ofRunning(Proc.SYSTEM).isPresent());
    }

    private void print(Board board, List<Look> looks, Memory total) {
        System.out.printf(ROW, "PART", "STATE", "HEALTH", "PID", "RSS MiB", "PSS MiB", "RESTARTS", "ADDRESS");
        for (var look : looks) {
            var entry = board.part(look.part().name()).orElseThrow();
            System.out.printf(
                    ROW,
                    entry.name(),
                    stateOf(entry, look),
                    look.healthy() ? "healthy" : "-",
                    look.pid().isPresent() ? look.pid().getAsLong() : "-",
                    look.memory().rss() >> 10,
                    look.memory().pss() >> 10,
                    entry.restarts(),
                    entry.address());
        }
        System.out.printf(
                "  %d of %d healthy; %s resident in sum (%s with shared pages counted once).%n",
                looks.stream().filter(Look::healthy).count(),
                looks.size(),
                Look.gibibytes(total.rss()),
                Look.gibibytes(total.pss()));
        if (!launcherRuns()) {
            System.out.println(
                    "  The launcher is gone: nothing is started again when it falls. ./eata up begins anew, ./eata down ends all.");
        }
    }

    /** The launcher's word holds while it runs; after that only what is seen does. */
    private String stateOf(Board.Entry entry, Look look) {
        if (launcherRuns()) {
            return entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return look.pid().isPresent() ? "running" : PartState.STOPPED.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> toJson(Board board, List<Look> looks, Memory total) {
        var object = new LinkedHashMap<String, Object>();
        object.put("up", isWell(board, looks));
        object.put("launcher", launcherRuns());
        object.put("phase", board.phase().name());
        object.put("port", board.port());
        object.put("proxies", board.proxies());
        object.put("rssKiB", total.rss());
        object.put("pssKiB", total.pss());
        object.put("parts", looks.stream().map(look -> toJson(board, look)).toList());
        return object;
    }

    private Map<String, Object> toJson(Board board, Look look) {
        var entry = board.part(look.part().name()).orElseThrow();
        var object = new LinkedHashMap<String, Object>();
        object.put("name", entry.name());
        object.put("address", entry.address());
        object.put("state", stateOf(entry, look));
        object.put("healthy", look.healthy());
        look.pid().ifPresent(pid -> object.put("pid", pid));
        object.put("restarts", entry.restarts());
        object.put("rssKiB", look.memory().rss());
        object.put("pssKiB", look.memory().pss());
        return object;
    }
}
