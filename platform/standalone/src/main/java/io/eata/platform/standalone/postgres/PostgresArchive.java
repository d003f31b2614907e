package io.eata.platform.standalone.postgres;

import io.eata.platform.standalone.parts.CannotRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, as they come packed on the class path. */
final class PostgresArchive {

    private static final String RESOURCE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresArchive() {}

    /** Unpacks below the folder unless that was done before, whole or not at all; answers the folder of the server. */
    static Path unpackBelow(Path folder) {
        try {
            var server = folder.resolve("server-" + Long.toHexString(checksum()));
            if (!Files.isDirectory(server)) {
                Files.createDirectories(folder);
                var draft = Files.createTempDirectory(folder, "unpacking-");
                unpackInto(draft);
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(draft, server, StandardCopyOption.ATOMIC_MOVE);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked below " + folder, e);
        }
    }

    private static long checksum() throws IOException {
        var checksum = new CRC32();
        try (var archive = new CheckedInputStream(open(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    private static InputStream open() {
        var archive = PostgresArchive.class.getResourceAsStream(RESOURCE);
        if (archive == null) {
            throw new CannotRun("This build carries no PostgreSQL for this system: it needs Linux on x86-64.");
        }
        return archive;
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, within(folder, entry.getName()), folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path folder)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parentOf(target));
        if (entry.isSymbolicLink()) {
            within(
                    folder,
                    folder.relativize(parentOf(target).resolve(entry.getLinkName()))
                            .toString());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var mode = (entry.getMode() & OWNER_MAY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }

    private static Path parentOf(Path file) {
        return file.resolve("..").normalize();
    }

    private static Path within(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive points outside of itself: " + name);
        }
        return target;
    }
}
