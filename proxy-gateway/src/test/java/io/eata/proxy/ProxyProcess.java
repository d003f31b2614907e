package io.eata.proxy;

import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestTokens;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A proxy as it runs in production: a process of its own, with a database of its own. */
final class ProxyProcess implements AutoCloseable {

    private final Process process;
    private final URI url;

    private ProxyProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static URI freeAddress() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProxyProcess start(String name, URI url, List<URI> all, FakeServices services) {
        var database = PostgresForTests.freshDatabase("proxy");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ProxyApplication.class.getName(),
                "--server.port=" + url.getPort(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.app(),
                "--spring.datasource.password=" + database.app(),
                "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.owner(),
                "--spring.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers(),
                "--eata.issuer=" + TestTokens.ISSUER,
                "--eata.identity-url=" + TestTokens.identityUrl(),
                "--eata.proxy.name=" + name,
                "--eata.proxy.region=" + name,
                "--eata.proxy.public-url=" + url,
                "--eata.proxy.peers="
                        + String.join(",", all.stream().map(URI::toString).toList())));
        for (var service : List.of("core", "nics", "portal", "wallet", "reconciliation")) {
            command.add("--eata." + service + "-url=" + services.url("/" + service));
        }
        try {
            var log = new File("target/" + name + ".log");
            return new ProxyProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start(),
                    url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}: nothing is said or finished. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
