package io.eata.proxy.routing;

import io.eata.proxy.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which paths lead to a service, and which of those never do from outside. Works on decoded segments, so that no spelling of
 * a path says something else to the service than it said here.
 */
public final class RoutedPaths {

    private static final String ACTUATOR = "actuator";
    private static final List<String> CUSTOMS_API = List.of("api", "customs");
    private static final List<String> FOR_THE_PLATFORM = List.of("v1", "platform");

    private RoutedPaths() {}

    /** The service that a path belongs to, hidden parts included. */
    public static Optional<Service> serviceOf(List<String> segments) {
        if (startsWith(segments, CUSTOMS_API)) {
            return Optional.of(Service.PORTAL);
        }
        return segments.isEmpty()
                ? Optional.empty()
                : Arrays.stream(Service.values())
                        .filter(Service::routed)
                        .filter(service -> service.label().equals(segments.getFirst()))
                        .findFirst();
    }

    /** Whether a path is nobody's business outside: what operations look at, and what only the platform's services call. */
    public static boolean isHidden(List<String> segments) {
        return segments.stream().anyMatch(ACTUATOR::equalsIgnoreCase)
                || (!segments.isEmpty() && startsWith(segments.subList(1, segments.size()), FOR_THE_PLATFORM));
    }

    /** Segments of a decoded path; empty ones do not count. */
    public static List<String> segmentsOf(String decodedPath) {
        return Arrays.stream(decodedPath.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static boolean startsWith(List<String> segments, List<String> start) {
        if (segments.size() < start.size()) {
            return false;
        }
        for (int at = 0; at < start.size(); at++) {
            if (!segments.get(at).equalsIgnoreCase(start.get(at))) {
                return false;
            }
        }
        return true;
    }
}
