package io.eata.platform.test;

import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Where the real servers of the tests come from, chosen once per JVM by {@code -Dinfra=auto|embedded|containers}.
 *
 * <p>{@code auto} takes containers where a Docker engine answers (the {@code docker} command alone proves nothing), else
 * the embedded servers.
 */
public enum Infra {
    /** PostgreSQL and Kafka as unpacked from their archives, on this machine. */
    EMBEDDED,
    /** PostgreSQL and Kafka in containers. */
    CONTAINERS;

    static final String PROPERTY = "infra";

    /** Returns the choice made for this JVM. */
    public static Infra chosen() {
        return Chosen.INFRA;
    }

    static Infra choose(String wish) {
        return switch (wish.toLowerCase(Locale.ROOT)) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> dockerEngineAnswers() ? CONTAINERS : EMBEDDED;
            default -> throw new IllegalArgumentException("-Dinfra is auto, embedded or containers, but not: " + wish);
        };
    }

    /** Looks for an address first: asking Testcontainers on a machine without Docker costs seconds and fills the log. */
    private static boolean dockerEngineAnswers() {
        return dockerEngineHasAnAddress() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean dockerEngineHasAnAddress() {
        if (System.getenv("DOCKER_HOST") != null) {
            return true;
        }
        var home = System.getProperty("user.home");
        return Stream.concat(
                        Stream.of("/var/run/docker.sock", home + "/.docker/run/docker.sock"),
                        Arrays.asList(System.getenv("XDG_RUNTIME_DIR")).stream()
                                .filter(Objects::nonNull)
                                .map(runtime -> runtime + "/docker.sock"))
                .anyMatch(socket -> new File(socket).exists());
    }

    private static final class Chosen {
        static final Infra INFRA = choose(System.getProperty(PROPERTY, "auto"));
    }
}
