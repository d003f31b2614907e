package io.eata.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eata.contracts.Page;
import io.eata.contracts.identity.AccountView;
import io.eata.contracts.identity.ApplyAccountRow;
import io.eata.contracts.identity.CheckAccountRows;
import io.eata.contracts.identity.EditAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP server that keeps a few accounts as identity would, and says in its userinfo where everybody works. */
final class LittleIdentity {

    static final LittleIdentity IDENTITY = new LittleIdentity();

    final List<AccountView> accounts = new CopyOnWriteArrayList<>();
    final LittleImports imports = new LittleImports(accounts);
    volatile boolean silent;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;

    private LittleIdentity() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/identity/v1/accounts", this::answer);
        server.createContext("/identity/v1/platform/account-imports/", this::importing);
        server.createContext(
                "/identity/oauth2/token",
                exchange -> say(exchange, Map.of("access_token", "portal", "token_type", "Bearer", "expires_in", 600)));
        server.createContext(
                "/identity/userinfo",
                exchange -> say(exchange, Map.of("sub", "subject", "region", "Hamburg", "office", "DE004851")));
        server.start();
    }

    /** Connects the portal under test to it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Connected {

        @Bean
        DynamicPropertyRegistrar whereIdentityIs() {
            return properties -> properties.add("eata.identity-url", IDENTITY::url);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/identity";
    }

    void reset() {
        accounts.clear();
        imports.reset();
        silent = false;
    }

    void add(@Nullable String region, @Nullable String office) {
        accounts.add(new AccountView(
                UUID.randomUUID(),
                "somebody@customs.example",
                "Badge 7",
                "en",
                List.of("OFFICER"),
                "ACTIVE",
                region,
                office,
                Instant.EPOCH,
                null));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            exchange.close();
        } else if (exchange.getRequestMethod().equals("PUT")) {
            var path = exchange.getRequestURI().getPath();
            var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            var edit = json.readValue(exchange.getRequestBody().readAllBytes(), EditAccount.class);
            accounts.replaceAll(it -> it.id().equals(id) ? edited(it, edit) : it);
            say(
                    exchange,
                    accounts.stream()
                            .filter(it -> it.id().equals(id))
                            .findFirst()
                            .orElseThrow());
        } else {
            var region = region(exchange.getRequestURI().getQuery());
            say(
                    exchange,
                    new Page<>(
                            accounts.stream()
                                    .filter(it -> region == null || region.equals(it.region()))
                                    .toList(),
                            null));
        }
    }

    private void importing(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        var body = exchange.getRequestBody().readAllBytes();
        if (silent) {
            exchange.close();
        } else if (path[path.length - 1].equals("checks")) {
            say(exchange, imports.check(json.readValue(body, CheckAccountRows.class)));
        } else if (path[path.length - 1].equals("undo")) {
            say(exchange, imports.undo(path[path.length - 2]));
        } else {
            var done = imports.apply(path[path.length - 1], json.readValue(body, ApplyAccountRow.class));
            if (done == null) {
                exchange.close(); // it was done, and the answer is lost
            } else {
                say(exchange, done);
            }
        }
    }

    private static AccountView edited(AccountView account, EditAccount edit) {
        return new AccountView(
                account.id(),
                edit.login(),
                edit.name(),
                edit.locale(),
                List.copyOf(edit.roles()),
                account.state(),
                edit.region(),
                edit.office(),
                account.createdAt(),
                null);
    }

    private static @Nullable String region(@Nullable String query) {
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith("region=")) {
                return pair.substring("region=".length());
            }
        }
        return null;
    }

    private void say(HttpExchange exchange, Object answer) throws IOException {
        try (exchange) {
            var body = json.writeValueAsString(answer).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
