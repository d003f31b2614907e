package io.eata.platform.standalone.service;

import java.util.List;
import java.util.Optional;

/**
 * What the launcher has to know of a service.
 *
 * @param name of the part, the database and the log
 * @param module the folder of the module, whose runnable jar is {@code target/*-app.jar}
 * @param context the path it answers below, the same at a proxy; empty for a proxy itself
 * @param stage in which order to stop, see {@link io.eata.platform.standalone.parts.Part#stage}
 * @param usesKafka whether it publishes or follows facts
 * @param heap in MiB, at most
 * @param client the machine client it authenticates as, if it is one
 */
public record ServiceSpec(
        String name, String module, String context, int stage, boolean usesKafka, int heap, Optional<String> client) {

    /** All services but the proxies. */
    public static final List<ServiceSpec> SERVICES = List.of(
            new ServiceSpec("identity", "identity-service", "/identity", 2, true, 192, Optional.empty()),
            new ServiceSpec("core", "core-service", "/core", 3, true, 256, Optional.of("core")),
            new ServiceSpec("nics", "nics-api", "/nics", 4, false, 192, Optional.empty()),
            new ServiceSpec("portal", "customs-portal-service", "/portal", 4, true, 224, Optional.of("customs-portal")),
            new ServiceSpec("wallet", "holder-wallet-service", "/wallet", 4, true, 192, Optional.of("holder-wallet")),
            new ServiceSpec(
                    "reconciliation",
                    "reconciliation-service",
                    "/reconciliation",
                    4,
                    true,
                    192,
                    Optional.of("reconciliation")),
            new ServiceSpec(
                    "notification",
                    "notification-service",
                    "/notification",
                    4,
                    true,
                    160,
                    Optional.of("notification")));

    /** @throws IllegalArgumentException if there is none of that name */
    public static ServiceSpec named(String name) {
        return SERVICES.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    }

    /** @param number from 1 */
    public static ServiceSpec proxy(int number) {
        return new ServiceSpec("proxy" + number, "proxy-gateway", "", 5, true, 192, Optional.of("proxy"));
    }
}
