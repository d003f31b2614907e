package io.eata.platform.standalone.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases of the services. Each has two roles with least rights: {@code NAME_owner} owns the schema and migrates it,
 * {@code NAME_app} reads and writes rows, as far as a migration does not take that away again.
 */
final class Databases {

    private final PostgresServer server;
    private final Passwords passwords;

    Databases(PostgresServer server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** Makes what is missing, and sets the passwords to what we know them to be. */
    void prepare(List<String> names) {
        try (var connection = server.asSuperuser(PostgresServer.SUPERUSER)) {
            for (var name : names) {
                prepareRole(connection, owner(name));
                prepareRole(connection, app(name));
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    create(connection, name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be made: " + e.getMessage(), e);
        }
    }

    static String owner(String database) {
        return database + "_owner";
    }

    static String app(String database) {
        return database + "_app";
    }

    private void prepareRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %s login nosuperuser nocreatedb nocreaterole".formatted(role));
        }
        execute(connection, "alter role %s password '%s'".formatted(role, passwords.of(role)));
    }

    /** The database gets its name last: one that has its name is whole. */
    private void create(Connection connection, String name) throws SQLException {
        var draft = name + "_in_the_making";
        execute(connection, "drop database if exists %s with (force)".formatted(draft));
        execute(connection, "create database %s owner %s".formatted(draft, owner(name)));
        execute(connection, "revoke all on database %s from public".formatted(draft));
        execute(connection, "grant connect, temporary on database %s to %s".formatted(draft, app(name)));
        try (var within = server.asSuperuser(draft)) {
            var byDefault = "alter default privileges for role %s grant ".formatted(owner(name));
            execute(within, "alter schema public owner to " + owner(name));
            execute(within, "grant usage on schema public to " + app(name));
            execute(within, byDefault + "select, insert, update, delete on tables to " + app(name));
            execute(within, byDefault + "usage, select, update on sequences to " + app(name));
            execute(within, byDefault + "execute on functions to " + app(name));
            execute(within, byDefault + "usage on schemas to " + app(name));
        }
        execute(connection, "alter database %s rename to %s".formatted(draft, name));
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
