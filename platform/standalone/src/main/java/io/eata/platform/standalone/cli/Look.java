package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Proc.Memory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * What can be seen of a part from outside.
 *
 * @param pid empty when no process of it runs
 * @param healthy whether it answered just now
 */
record Look(Part part, OptionalLong pid, boolean healthy, Memory memory) {

    private static final int AT_ONCE = 16;

    /** Looks at all of them, at the same time. */
    static List<Look> at(List<Part> parts, Home home) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var looks = parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> at(part, home), threads))
                    .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        }
    }

    /** The sum, with the launcher's own share. */
    static Memory sum(List<Look> looks, Home home) {
        var launcher = home.pidFile(Home.LAUNCHER)
                .ofRunning(Proc.SYSTEM)
                .map(note -> Proc.SYSTEM.alone(note.identity().pid()))
                .orElse(Memory.NONE);
        return looks.stream().map(Look::memory).reduce(launcher, Memory::plus);
    }

    static String gibibytes(long kibibytes) {
        return String.format(Locale.ROOT, "%.2f GiB", kibibytes / 1024.0 / 1024.0);
    }

    private static Look at(Part part, Home home) {
        return home.pidFile(part.name())
                .ofRunning(Proc.SYSTEM)
                .map(note -> note.identity().pid())
                .map(pid -> new Look(part, OptionalLong.of(pid), part.answers(), Proc.SYSTEM.memoryOf(pid)))
                .orElseGet(() -> new Look(part, OptionalLong.empty(), false, Memory.NONE));
    }
}
