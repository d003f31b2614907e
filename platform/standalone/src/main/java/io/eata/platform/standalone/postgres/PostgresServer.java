package io.eata.platform.standalone.postgres;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One PostgreSQL server: where its programs and data are, and how it is called. Safe as delivered: what is committed is on
 * the disk, and nobody gets in without a password.
 *
 * @param folder for the programs and the data; others may have to pass through it, for the server never runs as root
 * @param port on the loopback address
 * @param superuserPassword set when the data is made
 */
public record PostgresServer(Path folder, int port, String superuserPassword) {

    static final String SUPERUSER = "postgres";
    private static final int CONNECT_SECONDS = 1;

    /**
     * Nine services with pools of ten, their migrations and a few eyes. Logs name neither values nor statements: they may
     * be personal.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "warning"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));

    /** Unpacks the programs and makes the data, each once. */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(data())) {
                var draft = folder.resolve("data-in-the-making");
                Trees.delete(draft);
                initialise(Owner.choose(programs(), draft), draft);
                Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data could not be made below " + folder, e);
        }
    }

    public Launch launch() {
        var command = new ArrayList<>(Owner.choose(programs(), data()).prefix());
        command.add(program("postgres"));
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command, Map.of("LC_ALL", "C.UTF-8"), folder);
    }

    /** The address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Opens a connection that may do anything; the caller closes it. */
    public Connection asSuperuser(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS * 2));
        return DriverManager.getConnection(url(database), properties);
    }

    public boolean answers() {
        try (var connection = asSuperuser(SUPERUSER)) {
            return connection.isValid(CONNECT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path programs() {
        return PostgresArchive.unpackBelow(folder).resolve("bin");
    }

    private String program(String name) {
        return programs().resolve(name).toString();
    }

    /** In a draft, for a half-made folder would look like a whole one to the next start. */
    private void initialise(Owner owner, Path draft) throws IOException {
        var secret = Files.createTempFile(folder, "superuser", "", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(secret, superuserPassword);
            owner.takeOver(secret);
            var command = new ArrayList<>(owner.prefix());
            command.addAll(List.of(
                    program("initdb"),
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            Tool.run(command, folder);
        } finally {
            Files.deleteIfExists(secret);
        }
    }
}
