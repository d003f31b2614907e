package io.eata.wallet;

import io.eata.platform.test.TestTokens;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessMatrixTest extends WalletTest {

    private static final long CARNET = 1_000;

    @Autowired
    Map<String, RequestMappingHandlerMapping> mappings;

    @TestFactory
    Stream<DynamicTest> every_endpoint_is_for_those_whom_the_table_names() {
        var account = account().carrying(CARNET);
        var device = account.device(Account.newKey());
        var owner = TestTokens.holder("ALPENFILM").withSubject(account.subject());
        return AccessMatrix.of(
                        "/access-rules.txt", new Handlers(mappings.values()), "http://localhost:" + port + "/wallet")
                .owned(
                        "entry",
                        Map.of(
                                "carnet",
                                Long.toString(CARNET),
                                "device",
                                device,
                                "predeclaration",
                                UUID.randomUUID().toString()),
                        owner)
                .owned("device", Map.of("device", device), owner)
                .tests();
    }
}
