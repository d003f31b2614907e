package io.eata.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of its own for one application context, with the roles of production. Every password is the role's name.
 *
 * @param owner the role that owns the schema and runs its migrations
 * @param app the role the service works with: rows only, no tables, and less where a migration revokes it
 */
public record TestDatabase(PostgresForTests.Server server, String name, String owner, String app)
        implements AutoCloseable {

    public String url() {
        return server.url(name);
    }

    /** Opens a connection with the owner's rights; the caller closes it. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), owner, owner);
    }

    /** Opens a connection with the service's rights; the caller closes it. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), app, app);
    }

    /** Drops the database, ending whatever connections are left. */
    @Override
    public void close() {
        server.administer("drop database if exists %s with (force)".formatted(name));
    }
}
