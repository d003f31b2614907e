package io.eata.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.wallet.Account.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that the description names, asked by everybody who may not. */
class AccessTest extends WalletTest {

    private static final long CARNET = 1_000;

    record Operation(String method, String path, boolean ofOneCarnet) {}

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : account().get("/v3/api-docs").body().path("paths").properties()) {
            var address = path.getKey()
                    .replace("{carnet}", Long.toString(CARNET))
                    .replace("{device}", UUID.randomUUID().toString())
                    .replace("{predeclaration}", UUID.randomUUID().toString())
                    .replaceAll("\\{[^}]+}", "1");
            for (var method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        address,
                        path.getKey().contains("{carnet}")));
            }
        }
        return operations;
    }

    private static Answer ask(Operation operation, Account account, String device) {
        var sent = sent(operation);
        boolean sendsFile =
                operation.method().equals("POST") && operation.path().endsWith("/powers-of-attorney");
        return account.send(account.request(operation.path() + question(operation, device))
                .setHeader("Content-Type", sendsFile ? "application/pdf" : "application/json")
                .header("Idempotency-Key", "access")
                .header("If-Match", "\"1\"")
                .method(operation.method(), BodyPublishers.ofString(sent)));
    }

    /** Nothing that is wrong in itself: what is wrong is who sends it. */
    private static String sent(Operation operation) {
        if (operation.path().endsWith("/arrival")) {
            return "{\"expectedArrival\": \"2027-01-31T10:00:00Z\"}";
        }
        if (operation.method().equals("POST") && operation.path().endsWith("/predeclarations")) {
            return """
                    {"form": "PRE_DECLARATION", "country": "DE", "office": "DE004811", "expectedArrival": "2027-01-31T10:00:00Z"}""";
        }
        return CoreStandIn.golden(operation.path().endsWith("/signature") ? "SignCarnet" : "PrepareTravel")
                .toString();
    }

    private static String question(Operation operation, String device) {
        if (operation.path().endsWith("/document")) {
            return "?device=" + device;
        }
        return operation.path().endsWith("/powers-of-attorney")
                ? "?name=a.pdf&representative=Eve&validUntil=2027-01-31"
                : "";
    }

    static Stream<TestToken> everybodyElse() {
        return Stream.of(
                TestTokens.officer("EU", "DE"),
                TestTokens.customs("CH", "CH", "ADMIN", "CONTROLLER", "REGIONAL_MANAGER"),
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.icc(),
                TestTokens.platform("WALLET"),
                TestTokens.platform("PROXY"),
                TestTokens.holder("ALPENFILM").withRoles(),
                TestTokens.holder("ALPENFILM").without("org"));
    }

    @Test
    void the_description_names_thirty_five_operations() {
        assertThat(operations()).hasSize(35);
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void nobody_but_a_holder_gets_anything(TestToken token) {
        for (var operation : operations()) {
            var answer = ask(
                    operation, account().with(token.bearer()), UUID.randomUUID().toString());
            assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("not-allowed");
        }
        assertThat(CORE.server().asked()).isEmpty();
    }

    @Test
    void no_token_gets_anything() {
        for (var operation : operations()) {
            var answer = ask(operation, account().with(null), UUID.randomUUID().toString());
            assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("not-authenticated");
        }
    }

    @Test
    void a_token_that_ran_out_gets_nothing() {
        var token = TestTokens.holder("ALPENFILM").expired().bearer();
        assertThat(account().with(token).get("/v1/carnets").status()).isEqualTo(401);
    }

    @Test
    void a_neighbours_carnet_is_nobodys_business_whatever_is_asked_of_it() {
        account().carrying(CARNET);
        var neighbour = account();
        var device = neighbour.device(Account.newKey());
        CORE.server().asked().clear();
        var asked = operations().stream().filter(Operation::ofOneCarnet).toList();
        assertThat(asked).hasSize(29);
        for (var operation : asked) {
            var answer = ask(operation, neighbour, device);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(404);
            assertThat(answer.code()).as(operation.toString()).isEqualTo("not-found");
        }
        assertThat(CORE.server().asked()).isEmpty();
    }

    @Test
    void a_neighbour_who_carries_the_same_carnet_is_asked_for_as_the_neighbour() {
        account().carrying(CARNET);
        var neighbour = account().carrying(CARNET);
        neighbour.get("/v1/carnets/" + CARNET + "/travels");
        assertThat(CORE.server().asked().getLast().subject()).isEqualTo(neighbour.subject());
    }

    @Test
    void the_description_needs_a_token_and_the_front_page_does_not() {
        var stranger = account().with(null);
        assertThat(stranger.get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(stranger.get("/actuator/info").status()).isEqualTo(401);
        assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
        var page = stranger.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        // The proxies' content policy allows nothing inline and nothing from elsewhere.
        assertThat(page.text())
                .contains("<h1>", "/wallet/v1")
                .doesNotContain("<script", "<style", "style=", "http://", "https://");
        assertThat(stranger.get("/front.css").status()).isEqualTo(200);
    }
}
