package io.eata.bench.ground;

import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Core with its database, for whoever has a token. */
public final class Ground implements AutoCloseable {

    private final Servers servers;

    private Ground(Servers servers) {
        this.servers = servers;
    }

    /** Starts everything; some ten seconds. */
    public static Ground start() throws IOException {
        return new Ground(Servers.start(
                "core",
                address -> List.of(
                        "--eata.issuer=" + TestTokens.ISSUER, "--eata.identity-url=" + TestTokens.identityUrl())));
    }

    public Core core() {
        return new Core(servers.address());
    }

    /** Opens a connection as core's own role; the caller closes it. */
    public Connection asCore() throws SQLException {
        return servers.asService();
    }

    /** Opens a connection that may do anything; the caller closes it. */
    public Connection asSuperuser() throws SQLException {
        return servers.asSuperuser();
    }

    /** The rings that core signs and seals with. */
    public Path keys() {
        return servers.keys();
    }

    @Override
    public void close() {
        servers.close();
    }
}
