package io.eata.bench.ground;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.kafka.KafkaPart;
import io.eata.platform.standalone.kafka.KafkaServer;
import io.eata.platform.standalone.keys.KeyFolder;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.postgres.Passwords;
import io.eata.platform.standalone.postgres.PostgresPart;
import io.eata.platform.standalone.postgres.PostgresServer;
import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.Waiting;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka as {@code ./eata up} starts them (what is committed is on the disk), and core's own jar as a process of its
 * own with its security on. All of it lies in a folder that goes when it ends.
 */
public final class Ground implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String DATABASE = "core";

    private final Path folder;
    private final Ports ports = Ports.anyFree();
    private final Passwords passwords;
    private final KeyFolder keys;
    private final PostgresServer administration;
    private final Deque<Process> running = new ArrayDeque<>();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stop);

    private Ground(Path folder) {
        this.folder = folder;
        var home = new Home(folder);
        home.prepare();
        this.passwords = new Passwords(folder.resolve("keys/passwords.properties"));
        this.keys = new KeyFolder(home.keys());
        this.administration = new PostgresServer(home.postgres(), ports.postgres(), passwords.of("postgres"));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts everything; some ten seconds. */
    public static Ground start() throws IOException {
        Path folder = Files.createTempDirectory("eata-bench");
        Files.setPosixFilePermissions(folder, fromString("rwx--x--x")); // PostgreSQL's user has to pass through it
        var ground = new Ground(folder);
        try {
            var home = new Home(folder);
            ground.keys.prepare();
            ground.start(new PostgresPart(home, ground.ports.postgres(), ground.passwords, List.of(DATABASE)));
            ground.start(new KafkaPart(new KafkaServer(
                    home.kafka(), ground.ports.kafka(), ground.ports.kafkaController(), folder.resolve("kafka.aot"))));
            ground.startCore();
            return ground;
        } catch (IOException | RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    public Core core() {
        return new Core(address());
    }

    /** Opens a connection as core's own role; the caller closes it. */
    public Connection asCore() throws SQLException {
        String role = DATABASE + "_app";
        return DriverManager.getConnection(administration.url(DATABASE), role, passwords.of(role));
    }

    /** Opens a connection that may do anything; the caller closes it. */
    public Connection asSuperuser() throws SQLException {
        return administration.asSuperuser(DATABASE);
    }

    /** The rings that core signs and seals with. */
    public Path keys() {
        return keys.path();
    }

    private String address() {
        return "http://127.0.0.1:" + ports.core() + "/core";
    }

    private void start(Part part) throws IOException {
        part.prepare();
        var process = launch(part.name(), part.launch());
        await(part.name(), process, part::answers);
        part.settle();
    }

    private void startCore() throws IOException {
        var command = List.of(
                JavaCommand.executable(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                JavaCommand.COMPACT_HEADERS,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--server.port=" + ports.core(),
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + administration.url(DATABASE),
                "--spring.datasource.username=core_app",
                "--spring.flyway.url=" + administration.url(DATABASE),
                "--spring.flyway.user=core_owner",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + ports.kafka(),
                "--eata.issuer=" + TestTokens.ISSUER,
                "--eata.identity-url=" + TestTokens.identityUrl(),
                "--eata.keys-dir=" + keys.path());
        var secrets = Map.of(
                "SPRING_DATASOURCE_PASSWORD", passwords.of("core_app"),
                "SPRING_FLYWAY_PASSWORD", passwords.of("core_owner"));
        var process = launch("core", new Launch(command, secrets, folder));
        await("core", process, this::coreAnswers);
    }

    private Process launch(String name, Launch launch) throws IOException {
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(launch.environment());
        var process = builder.start();
        running.push(process);
        return process;
    }

    private void await(String name, Process process, java.util.function.BooleanSupplier answers) throws IOException {
        if (!Waiting.until(() -> !process.isAlive() || answers.getAsBoolean(), PATIENCE) || !process.isAlive()) {
            throw new IOException(name + " did not start: " + lastLines(folder.resolve(name + ".log")));
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private boolean coreAnswers() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not there yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path jar() throws IOException {
        Path target = Path.of(System.getProperty("eata.root", ".")).resolve("core-service/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("core-service is not packaged: build first"));
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    /** The last that was started goes first. */
    private void stop() {
        try {
            for (var process : running) {
                process.destroy();
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Trees.delete(folder);
        } catch (InterruptedException e) {
            running.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("a folder is left behind: " + folder, e);
        }
    }
}
