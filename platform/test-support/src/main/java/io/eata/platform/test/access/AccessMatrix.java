package io.eata.platform.test.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.eata.platform.test.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The table of who may call what, held against a running service: every endpoint that its controllers have, for nobody, for each role,
 * and for a stranger of each role that may. An endpoint without a rule fails, as does a rule without an endpoint.
 *
 * <p>The table is a file on the class path, a line for each endpoint, such as {@code GET /v1/carnets/{id}: ISSUER, of association}.
 * Objects are made by the test, through the service itself, and named by {@link #owned}; a stranger who asks for one gets 403 or 404.
 * Bodies are the golden samples of their records, so that a refusal is one of the caller and not of the form.
 */
public final class AccessMatrix {

    private final Map<Endpoint, AccessRule> rules;
    private final Handlers handlers;
    private final Calls calls;
    private final Map<String, Owned> owned = new HashMap<>();

    private AccessMatrix(Map<Endpoint, AccessRule> rules, Handlers handlers, Calls calls) {
        this.rules = rules;
        this.handlers = handlers;
        this.calls = calls;
    }

    /**
     * Reads the table.
     *
     * @param file on the class path, such as {@code /access-rules.txt}
     * @param address of the service with its context path
     */
    public static AccessMatrix of(String file, Handlers handlers, String address) {
        var rules = new TreeMap<Endpoint, AccessRule>();
        lines(file).forEach(line -> {
            var colon = line.lastIndexOf(": ");
            if (rules.put(Endpoint.parse(line.substring(0, colon)), AccessRule.parse(line.substring(colon + 2)))
                    != null) {
                throw new IllegalArgumentException("two rules for " + line);
            }
        });
        return new AccessMatrix(rules, handlers, new Calls(address, handlers));
    }

    /** Says how somebody comes in, where it is not with a token that the tests' own issuer signed. */
    public AccessMatrix enteredBy(BiConsumer<HttpRequest.Builder, TestToken> entry) {
        calls.enterBy(entry);
        return this;
    }

    /**
     * Names an object that exists, for the paths that are owned in this way.
     *
     * @param kind as the table says after {@code of}
     * @param variables of those paths
     * @param owner who may see it
     */
    public AccessMatrix owned(String kind, Map<String, String> variables, TestToken owner) {
        owned.put(kind, new Owned(variables, owner));
        return this;
    }

    /** A test for the table as a whole, and one for each endpoint. */
    public Stream<DynamicTest> tests() {
        var all = new ArrayList<DynamicTest>();
        all.add(DynamicTest.dynamicTest("every endpoint has a rule, and every rule an endpoint", this::complete));
        rules.forEach((endpoint, rule) ->
                all.add(DynamicTest.dynamicTest(endpoint + " is for " + told(rule), () -> check(endpoint, rule))));
        return all.stream();
    }

    private void complete() {
        var ruled = new TreeSet<>(rules.keySet());
        assertThat(handlers.endpoints()).containsExactlyElementsOf(ruled);
        var unknown = rules.values().stream()
                .map(AccessRule::owned)
                .filter(Objects::nonNull)
                .filter(kind -> !owned.containsKey(kind))
                .toList();
        assertThat(unknown).as("kinds of objects that the test makes none of").isEmpty();
    }

    private void check(Endpoint endpoint, AccessRule rule) {
        var own = rule.owned() == null ? null : owned.get(rule.owned());
        var nobody = calls.send(endpoint, Map.of(), null);
        if (rule.open()) {
            notOurs(endpoint, "nobody", nobody);
            if (rule.page()) {
                assertThat(nobody)
                        .as("nobody without the form's token at %s", endpoint)
                        .isBetween(300, 499);
            } else {
                assertThat(nobody).as("nobody at %s", endpoint).isNotIn(401, 403);
            }
            return;
        }
        if (rule.page()) {
            page(endpoint, rule, nobody);
            return;
        }
        assertThat(nobody).as("nobody at %s", endpoint).isEqualTo(401);
        for (var role : new TreeSet<>(Cast.ROLES)) {
            var may = rule.roles().contains(role);
            var status = calls.send(endpoint, may || own == null ? Map.of() : own.variables(), Cast.of(role));
            notOurs(endpoint, role, status);
            if (may) {
                // What is risky may ask for a login of just now (RFC 9470), which is a 401 too.
                if (endpoint.method().equals("GET")) {
                    assertThat(status).as("%s at %s", role, endpoint).isNotEqualTo(401);
                }
            } else if (calls.sendsNoSample(endpoint)) {
                // Which of two refusals comes first is nobody's concern: that for the login's age may.
                assertThat(status).as("%s at %s", role, endpoint).isIn(400, 401, 403, 415);
            } else {
                assertThat(status).as("%s at %s", role, endpoint).isEqualTo(403);
            }
            if (may && own != null && Cast.hasStrangers(role)) {
                stranger(endpoint, role, own);
            }
        }
    }

    /** Nobody is led to the login; a form without its token is taken from nobody, whoever it is. */
    private void page(Endpoint endpoint, AccessRule rule, int nobody) {
        assertThat(nobody).as("nobody at %s", endpoint).isIn(302, 401, 403);
        for (var role : new TreeSet<>(Cast.ROLES)) {
            var status = calls.send(endpoint, Map.of(), Cast.of(role));
            notOurs(endpoint, role, status);
            if (!endpoint.method().equals("GET")) {
                assertThat(status).as("%s at %s", role, endpoint).isGreaterThanOrEqualTo(300);
            } else if (rule.roles().contains(role)) {
                assertThat(status).as("%s at %s", role, endpoint).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s at %s", role, endpoint).isIn(302, 401, 403);
            }
        }
    }

    /** Whoever owns it sees it, or this test would prove nothing; a stranger does not, and changes nothing. */
    private void stranger(Endpoint endpoint, String role, Owned own) {
        if (endpoint.method().equals("GET")) {
            assertThat(calls.send(endpoint, own.variables(), own.owner()))
                    .as("the owner at %s", endpoint)
                    .isNotIn(401, 403);
        }
        var status = calls.send(endpoint, own.variables(), Cast.stranger(role));
        notOurs(endpoint, "a stranger, " + role, status);
        if (endpoint.method().equals("GET")) {
            assertThat(status).as("a stranger, %s, at %s", role, endpoint).isIn(403, 404);
        } else {
            assertThat(status).as("a stranger, %s, at %s", role, endpoint).isBetween(400, 499);
        }
    }

    private static void notOurs(Endpoint endpoint, String who, int status) {
        if (status >= 500 && status != 503) {
            fail("%s at %s breaks the service: %d", who, endpoint, status);
        }
    }

    private static String told(AccessRule rule) {
        if (rule.page() && !rule.open()) {
            return "people who log in with a browser";
        }
        return rule.open() ? "everybody" : String.join(", ", new TreeSet<>(rule.roles()));
    }

    private static List<String> lines(String file) {
        try (var stream = AccessMatrix.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no table " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Owned(Map<String, String> variables, TestToken owner) {}
}
