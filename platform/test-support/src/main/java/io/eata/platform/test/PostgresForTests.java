package io.eata.platform.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The one PostgreSQL server of this JVM, started at its first use and gone with the JVM. */
public final class PostgresForTests {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MAX_CONNECTIONS = 300;

    private PostgresForTests() {}

    /**
     * Makes an empty database with the two roles a service has in production: {@code NAME_owner}, who migrates it, and
     * {@code NAME_app}, who may only read and write rows.
     *
     * @param name the service's own name, such as {@code core}; lower-case letters, digits and underscores
     */
    public static TestDatabase freshDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of a database: " + name);
        }
        var database =
                new TestDatabase(Started.SERVER, name + "_" + COUNT.incrementAndGet(), name + "_owner", name + "_app");
        Started.SERVER.administer(
                roleUnlessThere(database.owner()),
                roleUnlessThere(database.app()),
                "create database %s owner %s".formatted(database.name(), database.owner()),
                "revoke all on database %s from public".formatted(database.name()),
                "grant connect, temporary on database %s to %s".formatted(database.name(), database.app()));
        Started.SERVER.administerIn(
                database.name(),
                "alter schema public owner to %s".formatted(database.owner()),
                "grant usage on schema public to %s".formatted(database.app()),
                grantByDefault(database, "select, insert, update, delete on tables"),
                grantByDefault(database, "usage, select, update on sequences"),
                grantByDefault(database, "execute on functions"),
                "alter default privileges for role %s grant usage on schemas to %s"
                        .formatted(database.owner(), database.app()));
        return database;
    }

    private static String grantByDefault(TestDatabase database, String privileges) {
        return "alter default privileges for role %s grant %s to %s"
                .formatted(database.owner(), privileges, database.app());
    }

    private static String roleUnlessThere(String role) {
        return """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login password '%1$s' nosuperuser nocreatedb nocreaterole;
                    end if;
                end $$""".formatted(role);
    }

    /** Where the server listens, and how its superuser gets in. */
    record Server(String host, int port, String superuser, String password) {

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }

        void administer(String... statements) {
            administerIn("postgres", statements);
        }

        void administerIn(String database, String... statements) {
            try (var connection = DriverManager.getConnection(url(database), superuser, password);
                    var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The PostgreSQL server of the tests refused: " + e.getMessage(), e);
            }
        }
    }

    private static Server start() {
        return switch (Infra.chosen()) {
            case EMBEDDED -> startEmbedded();
            case CONTAINERS -> startContainer();
        };
    }

    private static Server startEmbedded() {
        try {
            // Lives as long as the JVM: its shutdown hook ends it.
            var postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            return new Server("localhost", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        }
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    private static Server startContainer() {
        var postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18-alpine"))
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "max_connections=" + MAX_CONNECTIONS);
        postgres.start();
        return new Server(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getUsername(),
                postgres.getPassword());
    }

    private static final class Started {
        static final Server SERVER = start();
    }
}
