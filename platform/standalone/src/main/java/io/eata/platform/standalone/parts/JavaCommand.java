package io.eata.platform.standalone.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How this JDK is started again for a part: small, quick to be there, gone when it is out of memory. */
public final class JavaCommand {

    /** The same in training and use, or the cache is refused. */
    public static final String COMPACT_HEADERS = "-XX:+UseCompactObjectHeaders";

    private final List<String> command = new ArrayList<>();

    private JavaCommand(int heapMebibytes) {
        command.add(executable());
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                COMPACT_HEADERS,
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }

    public static JavaCommand withHeap(int mebibytes) {
        return new JavaCommand(mebibytes);
    }

    /** The {@code java} that runs this program. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What this program was started with, folders left out: an AOT cache takes no folder on the class path. */
    public static String ownLibraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Uses an AOT cache if it is there. */
    public JavaCommand cachedIn(Path cache) {
        if (Files.exists(cache)) {
            return with("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        return this;
    }

    /** Writes an AOT cache when the process ends. */
    public JavaCommand recordingInto(Path cache) {
        return with("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    public JavaCommand with(String... options) {
        command.addAll(List.of(options));
        return this;
    }

    public List<String> toList() {
        return List.copyOf(command);
    }
}
