package io.eata.platform.standalone.service;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * The runnable jar of a service, and what is made of it for a quick start: its libraries laid out in a folder of their own,
 * and an AOT cache beside it. Both bear the fingerprint of the jar, so that a new build leaves alone what still runs from
 * an old one.
 *
 * @param target the build folder of the module
 */
public record ServiceJar(Path target) {

    private static final String ENDING = "-app.jar";

    public static ServiceJar of(Path root, ServiceSpec service) {
        return new ServiceJar(root.resolve(service.module()).resolve("target"));
    }

    /** Says whether the module is built. */
    public boolean isBuilt() {
        return find(target).isPresent();
    }

    /**
     * How it is started, quickly where a cache was made. The jar must be laid out.
     *
     * @param heap in MiB, at most
     */
    public List<String> start(int heap) {
        return startedBy(JavaCommand.withHeap(heap).cachedIn(cache()));
    }

    /** How it is started so that it leaves a cache there when it ends. */
    List<String> startRecordingInto(Path cache, int heap) {
        return startedBy(JavaCommand.withHeap(heap).recordingInto(cache));
    }

    private List<String> startedBy(JavaCommand java) {
        return java.with("-jar", runnable().toString()).toList();
    }

    private Path runnable() {
        return find(laidOut())
                .orElseThrow(() -> new CannotRun("%s is not laid out: build first.".formatted(target.getParent())));
    }

    /** The cache for this very jar and this very JDK, whether or not it is there. */
    Path cache() {
        return folder().resolve("%s-%s.aot".formatted(fingerprint(), Runtime.version()));
    }

    /** Lays the jar out unless that was done. Its files keep their times from then on: a cache is bound to them. */
    public void layOut() {
        if (Files.isDirectory(laidOut())) {
            return;
        }
        try {
            var draft = folder().resolve("in-the-making");
            Trees.delete(draft);
            Tool.run(
                    List.of(
                            JavaCommand.executable(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Djarmode=tools",
                            "-jar",
                            built().toString(),
                            "extract",
                            "--destination",
                            draft.toString()),
                    target);
            forgetOthers();
            Files.move(draft, laidOut(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar could not be laid out: " + built(), e);
        }
    }

    /** Deletes what was made of earlier builds, but not from under a process. */
    private void forgetOthers() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (var file :
                    files.filter(file -> !file.endsWith("in-the-making")).toList()) {
                if (!isUsed(file)) {
                    Trees.delete(file);
                }
            }
        }
    }

    private static boolean isUsed(Path file) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .anyMatch(command -> command.contains(file.toString()));
    }

    private Path folder() {
        return target.resolve("app");
    }

    private Path laidOut() {
        return folder().resolve(fingerprint());
    }

    private Path built() {
        return find(target)
                .orElseThrow(
                        () -> new CannotRun("%s is not built: there is no *%s.".formatted(target.getParent(), ENDING)));
    }

    /** From the table of contents, where the checksum of every entry stands: the same for builds of the same sources. */
    private String fingerprint() {
        try (var zip = new ZipFile(built().toFile())) {
            var contents = new CRC32();
            zip.stream()
                    .map(entry -> "%s %x %d%n".formatted(entry.getName(), entry.getCrc(), entry.getSize()))
                    .forEach(line -> contents.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%08x-%d".formatted(contents.getValue(), zip.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The jar could not be read: " + built(), e);
        }
    }

    private static Optional<Path> find(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder could not be read: " + folder, e);
        }
    }
}
