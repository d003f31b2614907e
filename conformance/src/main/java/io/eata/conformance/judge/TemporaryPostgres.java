package io.eata.conformance.judge;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.postgres.PostgresServer;
import io.eata.platform.standalone.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** The platform's own PostgreSQL in a folder that goes with it. */
final class TemporaryPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "postgres";

    private final PostgresServer server;
    private final Process process;
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stop);

    private TemporaryPostgres(PostgresServer server, Process process) {
        this.server = server;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @throws CannotRun when this machine cannot run it */
    static TemporaryPostgres start() {
        try {
            var folder = Files.createTempDirectory("eata-conformance");
            // The server's user has to pass through it.
            Files.setPosixFilePermissions(folder, fromString("rwx--x--x"));
            var server = new PostgresServer(folder, freePort(), secret());
            server.prepare();
            var running = new TemporaryPostgres(server, launch(server));
            if (!Waiting.until(() -> server.answers() || !running.process.isAlive(), PATIENCE) || !server.answers()) {
                running.close();
                throw new CannotRun("PostgreSQL did not start within " + PATIENCE.toSeconds() + " s");
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    String url() {
        return server.url(DATABASE);
    }

    String user() {
        return DATABASE;
    }

    String password() {
        return server.superuserPassword();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Trees.delete(server.folder());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("A folder is left behind: " + server.folder(), e);
        }
    }

    private static Process launch(PostgresServer server) throws IOException {
        var launch = server.launch();
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(server).toFile());
        builder.environment().putAll(launch.environment());
        return builder.start();
    }

    private static Path log(PostgresServer server) {
        return server.folder().resolve("server.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
