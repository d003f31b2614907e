package io.eata.nics;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.nics.CoreStandIn.Reply;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that the published description names, asked by everybody who may not. */
class AccessTest extends NicsTest {

    record Operation(String method, String path) {}

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path :
                send(request("/v3/api-docs", null).GET()).body().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT), path.getKey().replaceAll("\\{[^}]+}", "1000")));
            }
        }
        return operations;
    }

    private Answer ask(Operation operation, @Nullable String token) {
        return send(request(operation.path(), token)
                .header("Idempotency-Key", "access")
                .method(operation.method(), BodyPublishers.ofString("{}")));
    }

    static Stream<TestToken> everybodyElse() {
        return Stream.of(
                TestTokens.officer("EU", "DE"),
                TestTokens.controller("CH", "CH"),
                TestTokens.customs("CH", "CH", "ADMIN", "REGIONAL_MANAGER"),
                TestTokens.holder("ALPENFILM"),
                TestTokens.icc(),
                TestTokens.platform("NOTIFICATION"),
                TestTokens.platform("PORTAL"),
                TestTokens.association("CH-ALLIANCE", "CH").withRoles(),
                TestTokens.association("CH-ALLIANCE", "CH").withRoles("issuer"),
                TestTokens.association("CH-ALLIANCE", "CH").without("org"));
    }

    @Test
    void the_description_names_thirty_four_operations() {
        assertThat(operations()).hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("everybodyElse")
    void nobody_but_an_issuer_gets_anything(TestToken token) {
        CORE.answersWith(Reply.golden(200, "CarnetSummary"));
        for (var operation : operations()) {
            var answer = ask(operation, token.bearer());
            assertThat(answer.status()).as(operation.toString()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("not-allowed");
        }
        assertThat(CORE.asked()).isEmpty();
    }

    @Test
    void no_token_gets_anything() {
        for (var operation : operations()) {
            var answer = ask(operation, null);
            assertThat(answer.status()).as(operation.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("not-authenticated");
        }
    }

    @Test
    void a_token_that_ran_out_gets_nothing() {
        var token = TestTokens.association("CH-ALLIANCE", "CH").expired();
        assertThat(send(request("/v1/carnets", token.bearer()).GET()).status()).isEqualTo(401);
    }

    @Test
    void the_description_and_its_page_are_open() {
        assertThat(send(request("/v3/api-docs", null).GET()).status()).isEqualTo(200);
        assertThat(send(request("/swagger-ui", null).GET()).status()).isEqualTo(302);
        assertThat(send(request("/swagger-ui/index.html", null).GET()).status()).isEqualTo(200);
        assertThat(send(request("/v3/api-docs/swagger-config", null).GET()).status())
                .isEqualTo(200);
        assertThat(send(request("/actuator/health", null).GET()).status()).isEqualTo(200);
    }

    @Test
    void nothing_else_is() {
        assertThat(send(request("/actuator/info", null).GET()).status()).isEqualTo(401);
        assertThat(send(request("/", null).GET()).status()).isEqualTo(401);
    }
}
