package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.platform.test.TestTokens;
import io.eata.platform.test.access.AccessMatrix;
import io.eata.platform.test.access.Handlers;
import io.eata.proxy.replica.ReplicaStore;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProxyTest
class AccessMatrixTest {

    private static final FakeServices SERVICES = new FakeServices();

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    @Autowired
    private CorePublisher core;

    @Autowired
    private ReplicaStore replica;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "access");
        registry.add("eata.proxy.standing-timeout", () -> "500ms");
        Addresses.register(registry, SERVICES);
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    @TestFactory
    Stream<DynamicTest> every_endpoint_is_for_those_whom_the_table_names(@LocalServerPort int port) {
        var carnet = new Facts();
        core.publish(carnet.abroad());
        core.publish(carnet.linked("holder.film"));
        core.publish(carnet.document(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(replica.document(carnet.id)).isPresent());
        return AccessMatrix.of("/access-rules.txt", new Handlers(mappings.values()), "http://localhost:" + port)
                .owned("carnet", Map.of("id", Long.toString(carnet.id)), TestTokens.officer("CH", "CH"))
                .tests();
    }
}
