package io.eata.journeys.people;

import io.eata.platform.standalone.parts.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a platform started by {@code ./eata up} is reached.
 *
 * @param ports its ports, all on loopback
 * @param data its data folder, which holds the demo's client keys
 */
public record RunningPlatform(Ports ports, Path data) {

    /** The public address of proxy 1, 2, …, without a slash at the end. */
    public URI proxy(int number) {
        return URI.create("http://localhost:" + ports.proxy(number));
    }

    /** All proxies in the order of their numbers. */
    public List<URI> proxies() {
        return IntStream.rangeClosed(1, ports.proxies()).mapToObj(this::proxy).toList();
    }

    /** The issuer of tokens; its address for browsers is the same path at any proxy. */
    public String issuer() {
        return proxy(1) + "/identity";
    }

    /** The mailbox page of the local platform. */
    public URI mailbox() {
        return URI.create("http://localhost:" + ports.mailbox());
    }

    /** The private key of a demo client. */
    public Path clientKey(String client) {
        return data.resolve("keys").resolve("clients").resolve(client + ".jwk");
    }
}
