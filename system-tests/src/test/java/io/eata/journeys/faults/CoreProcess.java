package io.eata.journeys.faults;

import io.eata.platform.standalone.keys.KeyFolder;
import io.eata.platform.standalone.service.ServiceJar;
import io.eata.platform.standalone.service.ServiceSpec;
import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Core's own jar as a process of its own on real servers; started, killed with -9, and started again on the same port. */
final class CoreProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Servers servers;
    private final Path folder;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ServiceSpec spec;
    private final ServiceJar jar;
    private @Nullable Process process;

    CoreProcess(Servers servers, Path folder) throws IOException {
        this.servers = servers;
        this.folder = folder;
        this.port = freePort();
        this.spec = ServiceSpec.named("core");
        this.jar = ServiceJar.of(Path.of(System.getProperty("eata.root", "..")), spec);
        jar.layOut();
        new KeyFolder(folder.resolve("keys")).prepare();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/core" + path);
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(jar.start(spec.heap()));
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        command.addAll(servers.arguments());
        command.addAll(List.of(
                "--eata.issuer=" + TestTokens.ISSUER,
                "--eata.identity-url=" + TestTokens.identityUrl(),
                "--eata.keys-dir=" + folder.resolve("keys")));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("core.log").toFile()))
                .start();
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(100)).until(this::healthy);
    }

    /** SIGKILL: no shutdown hook, no farewell. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private boolean healthy() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(address("/actuator/health"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not there yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
