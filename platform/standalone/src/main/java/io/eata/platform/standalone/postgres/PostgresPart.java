package io.eata.platform.standalone.postgres;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.StopSignal;
import java.util.List;
import java.util.Set;

/** PostgreSQL with a database for each service. */
public final class PostgresPart implements Part {

    private final PostgresServer server;
    private final Passwords passwords;
    private final List<String> databases;

    /** @param databases their names, lower-case letters and digits */
    public PostgresPart(Home home, int port, Passwords passwords, List<String> databases) {
        this.server = new PostgresServer(home.postgres(), port, passwords.of(PostgresServer.SUPERUSER));
        this.passwords = passwords;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int stage() {
        return 0;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public String address() {
        return "postgresql://127.0.0.1:" + server.port();
    }

    @Override
    public void prepare() {
        server.prepare();
    }

    @Override
    public Launch launch() {
        return server.launch();
    }

    @Override
    public boolean answers() {
        return server.answers();
    }

    @Override
    public void settle() {
        new Databases(server, passwords).prepare(databases);
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }
}
