package io.eata.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody else's identity provider: a Keycloak of its own artifact, one for all tests of the run, on a free port of this machine,
 * with the realm {@code customs}. It ends with the tests.
 */
final class Keycloak {

    static final String REALM = "customs";
    static final String CLIENT = "eata-oidc";
    static final String SECRET = "a-secret-of-the-directory";
    static final String SLUG = "customs-ch";
    static final String SAML_ENTITY = DemoSettings.ISSUER + "/login/saml/" + SLUG;

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BASE = start();

    private Keycloak() {}

    static String issuer() {
        return BASE + "/realms/" + REALM;
    }

    static String samlMetadata() {
        return issuer() + "/protocol/saml/descriptor";
    }

    /** Changes attributes of a client, as its administrator would. */
    static void setAttributes(String client, Map<String, String> attributes) {
        var token = adminToken();
        var address =
                BASE + "/admin/realms/" + REALM + "/clients?clientId=" + java.net.URLEncoder.encode(client, UTF_8);
        var found = (ArrayNode) JSON.readTree(call("GET", address, token, ""));
        var description = (ObjectNode) found.get(0);
        attributes.forEach(((ObjectNode) description.get("attributes"))::put);
        var id = description.get("id").asString();
        call("PUT", BASE + "/admin/realms/" + REALM + "/clients/" + id, token, JSON.writeValueAsString(description));
    }

    /** Changes one attribute of a person in the directory. */
    static void setAttribute(String user, String name, String value) {
        var token = adminToken();
        var found = (ArrayNode) JSON.readTree(
                call("GET", BASE + "/admin/realms/" + REALM + "/users?exact=true&username=" + user, token, ""));
        var description = (ObjectNode) found.get(0);
        ((ObjectNode) description.get("attributes")).putArray(name).add(value);
        call(
                "PUT",
                BASE + "/admin/realms/" + REALM + "/users/"
                        + description.get("id").asString(),
                token,
                JSON.writeValueAsString(description));
    }

    /** Ends all sessions of a person there, as its administrator would. */
    static void logOut(String user) {
        var token = adminToken();
        var found = JSON.readTree(
                call("GET", BASE + "/admin/realms/" + REALM + "/users?exact=true&username=" + user, token, ""));
        call(
                "POST",
                BASE + "/admin/realms/" + REALM + "/users/"
                        + found.get(0).get("id").asString() + "/logout",
                token,
                "");
    }

    private static String adminToken() {
        var request = HttpRequest.newBuilder(URI.create(BASE + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=admin"))
                .build();
        return JSON.readTree(send(request).body()).get("access_token").asString();
    }

    private static String call(String method, String address, String token, String body) {
        var response = send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() >= 400) {
            throw new AssertionError(method + " " + address + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** {@code eata.test.keycloak} names one that runs already, for whoever works at these tests. */
    private static String start() {
        var running = System.getProperty("eata.test.keycloak");
        if (running != null) {
            return running;
        }
        try {
            int port = freePort();
            var home = home();
            var realm = new String(
                            Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/customs-realm.json"))
                                    .readAllBytes(),
                            UTF_8)
                    .replace("@SAML_ENTITY@", SAML_ENTITY);
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("data/import/customs-realm.json"), realm);
            deleteAll(home.resolve("data/h2"));
            var log = home.resolve("keycloak.log");
            var command = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment()
                    .putAll(Map.of(
                            "JAVA_HOME", System.getProperty("java.home"),
                            "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m",
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
            var process = command.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            var base = "http://127.0.0.1:" + port;
            awaitAnswer(process, base + "/realms/" + REALM, log);
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void awaitAnswer(Process process, String address, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(250).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("Keycloak does not answer:\n" + Files.readString(log));
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(Path.of("target/keycloak"))) {
            return folders.filter(it -> it.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
