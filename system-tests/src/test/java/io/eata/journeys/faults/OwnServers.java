package io.eata.journeys.faults;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.kafka.KafkaPart;
import io.eata.platform.standalone.kafka.KafkaServer;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.postgres.Passwords;
import io.eata.platform.standalone.postgres.PostgresPart;
import io.eata.platform.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL and Kafka of a test's own: what is committed is on the disk, which tests that share a server do without. */
final class OwnServers implements AutoCloseable {

    private static final String DATABASE = "core";

    private final Path folder;
    private final Ports ports = Ports.anyFree();
    private final Passwords passwords;
    private final OwnServer postgres;
    private final OwnServer kafka;

    OwnServers() throws IOException {
        folder = Files.createTempDirectory("eata-faults");
        Files.setPosixFilePermissions(folder, fromString("rwx--x--x")); // PostgreSQL's user has to pass through it
        var home = new Home(folder);
        home.prepare();
        passwords = new Passwords(folder.resolve("keys/passwords.properties"));
        postgres = new OwnServer(new PostgresPart(home, ports.postgres(), passwords, List.of(DATABASE)), folder);
        var broker = new KafkaServer(home.kafka(), ports.kafka(), ports.kafkaController(), folder.resolve("kafka.aot"));
        try {
            kafka = new OwnServer(new KafkaPart(broker), folder);
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    OwnServer postgres() {
        return postgres;
    }

    OwnServer kafka() {
        return kafka;
    }

    Servers servers() {
        String owner = DATABASE + "_owner";
        String app = DATABASE + "_app";
        var server = new PostgresServer(folder, ports.postgres(), passwords.of(app));
        return new Servers(
                server.url(DATABASE), owner, passwords.of(owner), app, passwords.of(app), "127.0.0.1:" + ports.kafka());
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        try {
            Trees.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("a folder is left behind: " + folder, e);
        }
    }
}
