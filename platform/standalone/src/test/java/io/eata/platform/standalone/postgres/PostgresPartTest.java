package io.eata.platform.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresPartTest {

    private final Ports ports = Ports.anyFree();
    private final Home home = new Home(folder());
    private final Passwords passwords = new Passwords(home.path().resolve("keys/databases.properties"));
    private Supervisor supervisor = supervisor();

    /** Not a folder of the test framework: those are closed to the unprivileged owner of the data. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    "eata-postgres-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Supervisor supervisor() {
        home.prepare();
        var part = new PostgresPart(home, ports.postgres(), passwords, List.of("core", "wallet"));
        var silent = new Teller(new PrintStream(OutputStream.nullOutputStream()));
        return new Supervisor(home, ports, List.of(part), silent, Clock.systemUTC());
    }

    @BeforeAll
    void start() {
        assertThat(supervisor.start()).isTrue();
    }

    @AfterAll
    void stop() {
        supervisor.close();
        assertThat(Proc.SYSTEM.withEnvironment(home.mark())).isEmpty();
        home.delete();
    }

    private Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database), role, passwords.of(role));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void is_safe_as_delivered() throws SQLException {
        try (var connection = as("core_app", "core")) {
            assertThat(show(connection, "server_version")).startsWith("18");
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/core".formatted(ports.postgres()), "core_app", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void gives_rows_to_the_app_and_tables_to_the_owner_only() throws SQLException {
        try (var owner = as("core_owner", "core");
                var app = as("core_app", "core")) {
            execute(owner, "create table ledger (id bigint generated always as identity, said text)");
            execute(app, "insert into ledger (said) values ('hello')");
            execute(app, "update ledger set said = 'bye'");
            execute(owner, "revoke update, delete on ledger from core_app");

            assertThatThrownBy(() -> execute(app, "delete from ledger")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(app, "create table own (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keeps_every_service_to_its_own_database() {
        assertThatThrownBy(() -> as("core_app", "wallet")).hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> as("core_owner", "wallet")).hasMessageContaining("permission denied for database");
    }

    @Test
    void runs_as_someone_without_rights_when_we_are_root() throws IOException {
        var pid = home.pidFile("postgres").read().orElseThrow().identity().pid();
        var capabilities = Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(line -> line.startsWith("CapEff:"))
                .findFirst()
                .orElseThrow();

        assertThat(capabilities).endsWith("0000000000000000");
    }

    @Test
    void keeps_its_data_and_its_passwords_over_a_restart() throws SQLException {
        try (var owner = as("wallet_owner", "wallet")) {
            execute(owner, "create table device (id int)");
            execute(owner, "insert into device values (1)");
        }
        supervisor.close();
        supervisor = supervisor();

        assertThat(supervisor.start()).isTrue();

        try (var app = as("wallet_app", "wallet");
                var rows = app.createStatement().executeQuery("select count(*) from device")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void keeps_the_passwords_where_only_we_can_read_them() throws IOException {
        var file = home.path().resolve("keys/databases.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("core_app=", "wallet_owner=", "postgres=");
    }
}
