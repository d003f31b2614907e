package io.eata.bench.ground;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.zaxxer.hikari.HikariDataSource;
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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * PostgreSQL and Kafka as {@code ./eata up} starts them (what is committed is on the disk), and one service's own jar as a process
 * with its security on. All of it lies in a folder that goes when it ends.
 */
final class Servers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final String service;
    private final int port;
    private final Ports ports = Ports.anyFree();
    private final Passwords passwords;
    private final KeyFolder keys;
    private final PostgresServer administration;
    private final Deque<Process> running = new ArrayDeque<>();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stop);

    private Servers(Path folder, String service) {
        this.folder = folder;
        this.service = service;
        var home = new Home(folder);
        home.prepare();
        this.port = switch (service) {
            case "core" -> ports.core();
            case "portal" -> ports.portal();
            default -> ports.identity();
        };
        this.passwords = new Passwords(folder.resolve("keys/passwords.properties"));
        this.keys = new KeyFolder(home.keys());
        this.administration = new PostgresServer(home.postgres(), ports.postgres(), passwords.of("postgres"));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts everything; some ten seconds.
     *
     * @param service name of its database and path, such as {@code core}; its module is called so, or the portal's customs-portal, with {@code -service}
     * @param settings of the service, given its own address
     */
    static Servers start(String service, Function<String, List<String>> settings) throws IOException {
        Path folder = Files.createTempDirectory("eata-bench");
        Files.setPosixFilePermissions(folder, fromString("rwx--x--x")); // PostgreSQL's user has to pass through it
        var servers = new Servers(folder, service);
        try {
            var home = new Home(folder);
            servers.keys.prepare();
            servers.start(new PostgresPart(home, servers.ports.postgres(), servers.passwords, List.of(service)));
            servers.start(new KafkaPart(new KafkaServer(
                    home.kafka(),
                    servers.ports.kafka(),
                    servers.ports.kafkaController(),
                    folder.resolve("kafka.aot"))));
            servers.startService(settings.apply("http://127.0.0.1:" + servers.port));
            return servers;
        } catch (IOException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /** Opens a connection as the service's own role; the caller closes it. */
    Connection asService() throws SQLException {
        String role = service + "_app";
        return DriverManager.getConnection(administration.url(service), role, passwords.of(role));
    }

    /** Connections as the service's own role, as many as two officers need; the caller closes it. */
    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(administration.url(service));
        pool.setUsername(service + "_app");
        pool.setPassword(passwords.of(service + "_app"));
        return pool;
    }

    /** Opens a connection that may do anything; the caller closes it. */
    Connection asSuperuser() throws SQLException {
        return administration.asSuperuser(service);
    }

    /** The rings that the service signs and seals with. */
    Path keys() {
        return keys.path();
    }

    String address() {
        return "http://127.0.0.1:" + port + "/" + service;
    }

    private void start(Part part) throws IOException {
        part.prepare();
        var process = launch(part.name(), part.launch());
        await(part.name(), process, part::answers);
        part.settle();
    }

    private void startService(List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                JavaCommand.executable(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                JavaCommand.COMPACT_HEADERS,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + administration.url(service),
                "--spring.datasource.username=" + service + "_app",
                "--spring.flyway.url=" + administration.url(service),
                "--spring.flyway.user=" + service + "_owner",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + ports.kafka(),
                "--eata.keys-dir=" + keys.path()));
        command.addAll(settings);
        var secrets = Map.of(
                "SPRING_DATASOURCE_PASSWORD", passwords.of(service + "_app"),
                "SPRING_FLYWAY_PASSWORD", passwords.of(service + "_owner"));
        var process = launch(service, new Launch(command, secrets, folder));
        await(service, process, this::serviceAnswers);
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

    private void await(String name, Process process, BooleanSupplier answers) throws IOException {
        if (!Waiting.until(() -> !process.isAlive() || answers.getAsBoolean(), PATIENCE) || !process.isAlive()) {
            throw new IOException(name + " did not start: " + lastLines(folder.resolve(name + ".log")));
        }
    }

    private static String lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private boolean serviceAnswers() {
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

    private Path jar() throws IOException {
        var module = (service.equals("portal") ? "customs-portal" : service) + "-service";
        Path target = Path.of(System.getProperty("eata.root", ".")).resolve(module + "/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(module + " is not packaged: build first"));
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
