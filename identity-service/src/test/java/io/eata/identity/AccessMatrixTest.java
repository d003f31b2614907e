package io.eata.identity;

import com.nimbusds.jose.jwk.ECKey;
import io.eata.identity.account.Accounts;
import io.eata.platform.test.TestTokens;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IdentityTest
class AccessMatrixTest {

    private final String address;
    private final Map<String, RequestMappingHandlerMapping> mappings;

    private final Accounts accounts;

    AccessMatrixTest(@LocalServerPort int port, Map<String, RequestMappingHandlerMapping> mappings, Accounts accounts) {
        address = "http://localhost:" + port + "/identity";
        this.mappings = mappings;
        this.accounts = accounts;
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_is_for_those_whom_the_table_names() {
        var key = (ECKey) DemoKeys.readRing().getKeys().getFirst();
        return AccessMatrix.of("/access-rules.txt", new Handlers(mappings.values()), address)
                .enteredBy((request, who) -> request.header("Authorization", "Bearer " + who.signedWith(key)))
                .owned(
                        "machine",
                        Map.of("id", "nics-ch", "kid", DemoKeys.of("nics-ch").getKeyID()),
                        TestTokens.association("CH-ALLIANCE", "CH").withRoles("ASSOCIATION_ADMIN"))
                .owned(
                        "letter",
                        Map.of("id", "00000000-0000-4000-8000-000000000000"),
                        TestTokens.platform("NOTIFICATION"))
                .owned(
                        "row",
                        Map.of("import", "00000000-0000-4000-8000-000000000000", "row", "2"),
                        TestTokens.platform("PORTAL"))
                .owned(
                        "account",
                        Map.of("id", account("officer.ch@customs.example")),
                        TestTokens.customs("CH", "CH", "ADMIN").withSubject(account("admin.ch@customs.example")))
                .tests();
    }

    private String account(String login) {
        return accounts.byLogin(login).orElseThrow().account().id().toString();
    }
}
