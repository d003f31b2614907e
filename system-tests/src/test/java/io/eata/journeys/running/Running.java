package io.eata.journeys.running;

import io.eata.journeys.people.Launcher;
import io.eata.journeys.people.RunningPlatform;
import io.eata.journeys.people.Tokens;
import io.eata.platform.standalone.parts.Ports;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The platform that {@code ./eata up --detach} started for this JVM, on free ports and with data of its own below
 * {@code target}; taken down when the JVM ends.
 */
public final class Running {

    private static final int PROXIES = 2;
    private static final Path ROOT =
            Path.of(System.getProperty("eata.root", "..")).toAbsolutePath().normalize();
    private static final Path DATA = ROOT.resolve("system-tests/target/platform");

    private static final RunningPlatform PLATFORM = start();

    private Running() {}

    public static RunningPlatform platform() {
        return PLATFORM;
    }

    public static Tokens tokens() {
        return new Tokens(PLATFORM, Clock.systemUTC());
    }

    public static Launcher launcher() {
        return new Launcher(ROOT, DATA);
    }

    public static Path root() {
        return ROOT;
    }

    private static RunningPlatform start() {
        Launcher launcher = new Launcher(ROOT, DATA);
        launcher.run("reset");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.run("down"), "platform-down"));
        int first = Ports.anyFree().first();
        launcher.run("up", "--detach", "--port", String.valueOf(first), "--proxies", String.valueOf(PROXIES));
        return new RunningPlatform(new Ports(first, PROXIES), DATA);
    }
}
