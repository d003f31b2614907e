package io.eata.proxy.status;

import io.eata.proxy.ProxySettings;
import io.eata.proxy.Service;
import io.eata.proxy.ServiceAddresses;
import io.eata.proxy.replica.Positions;
import io.eata.proxy.replica.ReplicaProgress;
import io.eata.proxy.status.StatusReport.ReplicaState;
import io.eata.proxy.status.StatusReport.ReplicaState.Phase;
import io.eata.proxy.status.StatusReport.ServiceState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The status, looked at when somebody asks, but at most every other second however many ask. */
@Component
public final class PlatformStatus {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformStatus.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);
    private static final Duration IN_STEP_WITHIN = Duration.ofSeconds(5);

    private final ProxySettings settings;
    private final ServiceAddresses addresses;
    private final HealthProbe probe;
    private final Positions positions;
    private final ReplicaProgress progress;
    private final Clock clock;
    private @Nullable StatusReport last;

    PlatformStatus(
            ProxySettings settings,
            ServiceAddresses addresses,
            HealthProbe probe,
            Positions positions,
            ReplicaProgress progress,
            Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.probe = probe;
        this.positions = positions;
        this.progress = progress;
        this.clock = clock;
    }

    public ProxyIdentity self() {
        return new ProxyIdentity(settings.name(), settings.region(), settings.publicUrl());
    }

    /** At most two seconds old; takes a second when something does not answer. */
    public synchronized StatusReport report() {
        var now = clock.instant();
        var known = last;
        if (known != null && known.at().plus(GOOD_FOR).isAfter(now)) {
            return known;
        }
        var services = Arrays.stream(Service.values())
                .flatMap(service -> stateOf(service).stream())
                .toList();
        var peers = settings.peers().stream().map(probe::peer).toList();
        var report = new StatusReport(self(), now, all(services), replica(now), all(peers));
        last = report;
        return report;
    }

    private Optional<CompletableFuture<ServiceState>> stateOf(Service service) {
        return addresses
                .of(service)
                .map(address -> probe.isUp(address).thenApply(up -> new ServiceState(service.label(), up)));
    }

    private static <T> List<T> all(List<CompletableFuture<T>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private ReplicaState replica(Instant now) {
        var asOf = inStepAt();
        var stopped = progress.stopped().size();
        if (asOf.isEmpty()) {
            return new ReplicaState(Phase.FILLING, null, null, progress.lag(), stopped);
        }
        var age = Duration.between(asOf.get(), now);
        var phase = stopped == 0 && age.compareTo(IN_STEP_WITHIN) <= 0 ? Phase.IN_STEP : Phase.BEHIND;
        return new ReplicaState(phase, asOf.get(), Math.max(0, age.toSeconds()), progress.lag(), stopped);
    }

    private Optional<Instant> inStepAt() {
        try {
            return positions.inStepAt();
        } catch (DataAccessException e) {
            LOG.warn("The replica's database does not answer: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** This proxy and its peers, for clients that keep a list of proxies. */
    public List<ListedProxy> proxies() {
        var self = self();
        return Stream.concat(
                        Stream.of(new ListedProxy(self.url(), self.name(), self.region(), true)),
                        report().peers().stream()
                                .map(peer -> new ListedProxy(peer.url(), peer.name(), peer.region(), peer.up())))
                .toList();
    }
}
