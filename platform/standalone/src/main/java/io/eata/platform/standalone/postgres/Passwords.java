package io.eata.platform.standalone.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the database roles of one installation, made at random at their first use and kept in one file. */
public final class Passwords {

    private static final int BYTES = 24;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    /** @param file need not exist; readable by its owner only */
    public Passwords(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The passwords of the databases could not be read", e);
            }
        }
    }

    /** The password of a role. */
    public synchronized String of(String role) {
        var password = known.getProperty(role);
        if (password != null) {
            return password;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        known.setProperty(role, fresh);
        save();
        return fresh;
    }

    private void save() {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, asFileAttribute(fromString("rw-------")));
            try (var out = Files.newOutputStream(draft)) {
                known.store(out, "Roles of the databases of this installation");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The passwords of the databases could not be kept", e);
        }
    }
}
