package io.eata.platform.standalone;

import io.eata.platform.standalone.kafka.KafkaPart;
import io.eata.platform.standalone.kafka.KafkaServer;
import io.eata.platform.standalone.keys.KeyFolder;
import io.eata.platform.standalone.mail.MailboxPart;
import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.postgres.Passwords;
import io.eata.platform.standalone.postgres.PostgresPart;
import io.eata.platform.standalone.service.ServiceJar;
import io.eata.platform.standalone.service.ServicePart;
import io.eata.platform.standalone.service.ServiceSpec;
import io.eata.platform.standalone.service.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole platform in one folder: which parts there are, and where.
 *
 * @param root the checkout, in which the services are built
 * @param home the folder of the data
 * @param only the names of the services that are wanted; empty for all
 */
public record Installation(Path root, Home home, Ports ports, Set<String> only) {

    /** The AOT cache of the broker, beside the build of this module. */
    public static Path kafkaCache(Path root) {
        return root.resolve("platform/standalone/target/kafka.aot");
    }

    /** The services, proxies last. */
    public List<ServiceSpec> services() {
        var all = Stream.concat(
                        ServiceSpec.SERVICES.stream(),
                        IntStream.rangeClosed(1, ports.proxies()).mapToObj(ServiceSpec::proxy))
                .toList();
        only.stream()
                .filter(name -> all.stream().noneMatch(service -> service.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new CannotRun("There is no service %s, but %s."
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            all.stream().map(ServiceSpec::name).toList())));
                });
        return all.stream()
                .filter(service -> only.isEmpty() || only.contains(service.name()))
                .toList();
    }

    /** All parts, each after what it needs. Makes the keys and passwords that are not there yet. */
    public List<Part> parts() {
        var keys = new KeyFolder(home.keys());
        keys.prepare();
        var passwords = new Passwords(home.keys().resolve("databases.properties"));
        var surroundings = new Surroundings(home, ports, passwords, keys);
        var parts = new ArrayList<>(servers(passwords));
        for (var service : services()) {
            parts.add(new ServicePart(service, ServiceJar.of(root, service), surroundings, ports, home.run()));
        }
        return parts;
    }

    /** What is not ours. */
    private List<Part> servers(Passwords passwords) {
        var databases = services().stream().map(ServiceSpec::name).toList();
        var kafka = new KafkaServer(home.kafka(), ports.kafka(), ports.kafkaController(), kafkaCache(root));
        return List.of(
                new PostgresPart(home, ports.postgres(), passwords, databases),
                new KafkaPart(kafka),
                new MailboxPart(home, ports.smtp(), ports.mailbox()));
    }
}
