package io.eata.platform.standalone.postgres;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as. It refuses to run as root; so for root it runs as a user who may do nothing, and owns the data.
 * Who owns the data once goes on owning it.
 */
sealed interface Owner {

    /** What to put before a command. */
    List<String> prefix();

    /** Makes a file or folder this owner's. */
    void takeOver(Path path);

    /** Whoever we are, not being root. */
    record Ourselves() implements Owner {

        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void takeOver(Path path) {
            // It is ours already.
        }
    }

    /** A user of this machine without any rights. */
    record Unprivileged(int uid, int gid) implements Owner {

        @Override
        public List<String> prefix() {
            return List.of(
                    "setpriv",
                    "--reuid=" + uid,
                    "--regid=" + gid,
                    "--clear-groups",
                    "--inh-caps=-all",
                    "--no-new-privs",
                    "--");
        }

        @Override
        public void takeOver(Path path) {
            try {
                Files.setAttribute(path, "unix:uid", uid);
                Files.setAttribute(path, "unix:gid", gid);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not give away " + path, e);
            }
        }
    }

    /** Root in a user namespace in which it is nobody: for where no other user can reach the data's folder. */
    record Nobody() implements Owner {

        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U", "--");
        }

        @Override
        public void takeOver(Path path) {
            // Files of root's are nobody's in there.
        }
    }

    /**
     * Chooses an owner for the data, who can run the programs and write there.
     *
     * @param programs the folder of the server's programs
     * @param data the folder of the data, which is made and taken over if it is not there
     * @throws CannotRun when nobody can
     */
    static Owner choose(Path programs, Path data) {
        try {
            var exists = Files.exists(data);
            for (var candidate : exists ? ownerOf(data) : candidates()) {
                if (!exists) {
                    Files.createDirectories(data);
                    candidate.takeOver(data);
                }
                if (succeeds(
                        candidate,
                        "sh",
                        "-c",
                        "test -w '%s' && test -x '%s'".formatted(data, programs.resolve("postgres")))) {
                    return candidate;
                }
                if (!exists) {
                    Files.delete(data);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of PostgreSQL's data cannot be used: " + data, e);
        }
        throw new CannotRun(
                "PostgreSQL does not run as root, and nobody else can reach %s: choose another folder with --data, or do not run as root."
                        .formatted(data));
    }

    private static List<Owner> ownerOf(Path data) throws IOException {
        var uid = (int) Files.getAttribute(data, "unix:uid");
        var gid = (int) Files.getAttribute(data, "unix:gid");
        if (!weAreRoot()) {
            return List.of(new Ourselves());
        }
        return uid == 0 ? List.of(new Nobody()) : List.of(new Unprivileged(uid, gid));
    }

    private static List<Owner> candidates() throws IOException {
        if (!weAreRoot()) {
            return List.of(new Ourselves());
        }
        var candidates = new ArrayList<Owner>();
        account("postgres").or(() -> account("nobody")).ifPresent(candidates::add);
        candidates.add(new Nobody());
        return candidates;
    }

    private static boolean weAreRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static Optional<Owner> account(String name) {
        try (Stream<String> accounts = Files.lines(Path.of("/etc/passwd"))) {
            return accounts.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .<Owner>map(fields -> new Unprivileged(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(Owner owner, String... command) {
        var whole = new ArrayList<>(owner.prefix());
        whole.addAll(List.of(command));
        try {
            Tool.run(whole, Path.of("/"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
