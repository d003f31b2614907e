package io.eata.platform.standalone.supervise;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says what happens, a line each. */
public final class Teller {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Teller(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A line about a part, its name in a column. */
    public void say(String part, String line) {
        say("  %-15s %s".formatted(part, line));
    }

    /** How long it is since the beginning. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Such as {@code 4.2 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
