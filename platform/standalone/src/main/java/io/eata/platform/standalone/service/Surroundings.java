package io.eata.platform.standalone.service;

import io.eata.platform.standalone.keys.KeyFolder;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.postgres.Passwords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What every service is told about the installation, as Spring properties in its environment. */
public final class Surroundings {

    /** Six regions; further proxies are second ones of a region. */
    private static final List<String> REGIONS =
            List.of("Europe", "Asia and Pacific", "North America", "Latin America", "Middle East", "Africa");

    /** Those of identity's demo seed. */
    private static final List<String> DEMO_ADMINISTRATIONS = List.of("ch", "de", "fr", "gb", "no");

    private final Home home;
    private final Ports ports;
    private final Passwords passwords;
    private final KeyFolder keys;

    public Surroundings(Home home, Ports ports, Passwords passwords, KeyFolder keys) {
        this.home = home;
        this.ports = ports;
        this.passwords = passwords;
        this.keys = keys;
    }

    /** The environment of a service. */
    Map<String, String> of(ServiceSpec service, int port) {
        var properties = new HashMap<String, String>();
        properties.put("server.port", Integer.toString(port));
        properties.put("server.address", "127.0.0.1");
        properties.put("eata.issuer", publicAddress(1) + "/identity");
        properties.put("eata.proxy-urls", publicAddresses());
        properties.put("eata.customs-hosts", customsHosts());
        properties.put("eata.mailbox-url", "http://localhost:" + ports.mailbox());
        properties.put("eata.keys-dir", keys.path().toString());
        ServiceSpec.SERVICES.forEach(other ->
                properties.put("eata." + other.name() + "-url", innerAddress(portOf(ports, other), other.context())));
        properties.putAll(database(service.name()));
        if (service.usesKafka()) {
            properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        }
        service.client().ifPresent(client -> {
            properties.put("eata.client.id", client);
            properties.put("eata.client.private-key", keys.clientKey(client).toString());
        });
        properties.putAll(own(service));
        return asEnvironment(properties);
    }

    /** A proxy's address as a browser knows it. */
    public String publicAddress(int proxy) {
        return "http://localhost:" + ports.proxy(proxy);
    }

    /** Browsers find any name below localhost on this machine. */
    private String customsHosts() {
        return DEMO_ADMINISTRATIONS.stream()
                .map(country -> "http://customs-%s.localhost:%d".formatted(country, ports.proxy(1)))
                .collect(Collectors.joining(","));
    }

    static int portOf(Ports ports, ServiceSpec service) {
        return switch (service.name()) {
            case "identity" -> ports.identity();
            case "core" -> ports.core();
            case "nics" -> ports.nics();
            case "portal" -> ports.portal();
            case "wallet" -> ports.wallet();
            case "reconciliation" -> ports.reconciliation();
            case "notification" -> ports.notification();
            default -> ports.proxy(numberOf(service));
        };
    }

    static String innerAddress(int port, String context) {
        return "http://127.0.0.1:" + port + context;
    }

    private Map<String, String> own(ServiceSpec service) {
        return switch (service.name()) {
            case "identity" -> Map.of("eata.identity.seed", "demo");
            case "core" -> Map.of("eata.core.seed", "demo");
            case "portal" -> Map.of("eata.portal.seed", "demo");
            case "notification" ->
                Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(ports.smtp()));
            default -> service.module().equals("proxy-gateway") ? proxy(service) : Map.of();
        };
    }

    private Map<String, String> proxy(ServiceSpec service) {
        var number = numberOf(service);
        var round = (number - 1) / REGIONS.size();
        var region = REGIONS.get((number - 1) % REGIONS.size()) + (round == 0 ? "" : " " + (round + 1));
        return Map.of(
                "eata.proxy.name", service.name(),
                "eata.proxy.region", region,
                "eata.proxy.public-url", publicAddress(number),
                "eata.proxy.peers", peers(number));
    }

    private Map<String, String> database(String name) {
        var owner = name + "_owner";
        var app = name + "_app";
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s".formatted(ports.postgres(), name, name),
                "spring.datasource.username",
                app,
                "spring.datasource.password",
                passwords.of(app),
                // A connection that nobody uses still costs the server some memory.
                "spring.datasource.hikari.minimum-idle",
                "2",
                "spring.flyway.user",
                owner,
                "spring.flyway.password",
                passwords.of(owner));
    }

    private String publicAddresses() {
        return IntStream.rangeClosed(1, ports.proxies())
                .mapToObj(this::publicAddress)
                .collect(Collectors.joining(","));
    }

    private String peers(int number) {
        return IntStream.rangeClosed(1, ports.proxies())
                .filter(other -> other != number)
                .mapToObj(this::publicAddress)
                .collect(Collectors.joining(","));
    }

    private static int numberOf(ServiceSpec proxy) {
        return Integer.parseInt(proxy.name().substring("proxy".length()));
    }

    /** The way Spring Boot reads {@code eata.keys-dir} from an environment: {@code EATA_KEYSDIR}. */
    private Map<String, String> asEnvironment(Map<String, String> properties) {
        var environment = new HashMap<String, String>();
        properties.forEach((name, value) ->
                environment.put(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
