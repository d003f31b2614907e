package io.eata.proxy;

import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Points a proxy under test at fake services; identity stays the issuer of the test tokens. */
final class Addresses {

    private Addresses() {}

    static void register(DynamicPropertyRegistry registry, FakeServices services) {
        for (var service : List.of("core", "nics", "portal", "wallet", "reconciliation")) {
            registry.add("eata." + service + "-url", () -> services.url("/" + service));
        }
    }
}
