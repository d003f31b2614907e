package io.eata.proxy.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this proxy and what it sees are, at one moment.
 *
 * @param at when it was looked
 */
public record StatusReport(
        ProxyIdentity proxy, Instant at, List<ServiceState> services, ReplicaState replica, List<PeerState> peers) {

    public StatusReport {
        services = List.copyOf(services);
        peers = List.copyOf(peers);
    }

    /** Whether every service and peer is up and the replica in step. */
    public boolean allUp() {
        return services.stream().allMatch(ServiceState::up)
                && peers.stream().allMatch(PeerState::up)
                && replica.phase() == ReplicaState.Phase.IN_STEP;
    }

    /** A service as its own health says. */
    public record ServiceState(String name, boolean up) {}

    /**
     * The replica of this region.
     *
     * @param asOf when it was last known to have everything; absent until it has been filled once
     * @param lag records that it does not have yet
     * @param stopped partitions that wait for a fact to be understood
     */
    public record ReplicaState(
            Phase phase, @Nullable Instant asOf, @Nullable Long ageSeconds, long lag, int stopped) {

        /** What can be said of it in a word. */
        public enum Phase {
            FILLING,
            IN_STEP,
            BEHIND
        }
    }

    /** Another proxy; who it is is known once it has answered. */
    public record PeerState(
            URI url, @Nullable String name, @Nullable String region, boolean up) {}
}
