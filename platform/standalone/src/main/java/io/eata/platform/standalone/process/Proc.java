package io.eata.platform.standalone.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Linux's own account of its processes. */
public final class Proc {

    /** The real one. */
    public static final Proc SYSTEM = new Proc(Path.of("/proc"));

    /** Fields of {@code stat} after the command, which ends with the last closing parenthesis: state, then 19 more. */
    private static final int STATE = 0;

    private static final int START_TICKS = 19;

    private final Path root;

    Proc(Path root) {
        this.root = root;
    }

    /** Identifies a process that runs now; empty when there is none, or only what is left of one (a zombie). */
    public Optional<ProcessIdentity> identify(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                .filter(fields -> !fields[STATE].equals("Z") && !fields[STATE].equals("X"))
                .map(fields -> new ProcessIdentity(pid, Long.parseLong(fields[START_TICKS]), bootId()));
    }

    /** Says whether exactly this process still runs, and not another one that has got its number since. */
    public boolean runs(ProcessIdentity identity) {
        return identify(identity.pid()).filter(identity::equals).isPresent();
    }

    /** Sums up a process and its descendants. */
    public Memory memoryOf(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(child -> alone(child.pid()))
                .reduce(alone(pid), Memory::plus);
    }

    /** What the process has without its descendants. */
    public Memory alone(long pid) {
        return new Memory(kibibytes(pid, "status", "VmRSS:"), kibibytes(pid, "smaps_rollup", "Pss:"));
    }

    /** Finds the processes whose environment has exactly this entry, such as {@code NAME=value}. */
    public Stream<ProcessIdentity> withEnvironment(String entry) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> read(pid, "environ")
                        .map(environment -> ("\0" + environment + "\0").contains("\0" + entry + "\0"))
                        .orElse(false))
                .flatMap(pid -> identify(pid).stream());
    }

    private long kibibytes(long pid, String file, String field) {
        return read(pid, file)
                .map(text -> text.lines()
                        .filter(line -> line.startsWith(field))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst())
                .orElse(OptionalLong.empty())
                .orElse(0);
    }

    private String bootId() {
        try {
            return Files.readString(root.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("This system does not say when it was booted", e);
        }
    }

    /** A process may end while it is looked at, and another user's may be closed to us: both read as nothing. */
    private Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(root.resolve(Long.toString(pid)).resolve(file), ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @param rss resident memory in KiB; pages shared between processes count in each
     * @param pss resident memory in KiB with shared pages divided among those who share them
     */
    public record Memory(long rss, long pss) {

        public static final Memory NONE = new Memory(0, 0);

        public Memory plus(Memory other) {
            return new Memory(rss + other.rss, pss + other.pss);
        }
    }
}
