package io.eata.wallet.document;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.HolderApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.replica.ReplicaApi;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * What is read of a carnet even when core is away: then each proxy is asked in turn for its replica's, beginning with the one that
 * answered last. What core itself refuses no proxy is asked for.
 */
@Service
public class CarnetReadings {

    private static final Logger LOG = LoggerFactory.getLogger(CarnetReadings.class);
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);
    private static final Set<ProblemCode> AWAY =
            EnumSet.of(ProblemCode.CORE_UNREACHABLE, ProblemCode.SERVICE_UNREACHABLE, ProblemCode.NO_ANSWER);

    private final HolderApi core;
    private final List<ReplicaApi> proxies;
    private final AtomicInteger answeredLast = new AtomicInteger();

    CarnetReadings(
            ServiceClients clients,
            @Value("${eata.core-url}") String coreUrl,
            @Value("${eata.proxy-urls:}") List<String> proxyUrls) {
        core = clients.client(HolderApi.class, coreUrl, WORTH_WAITING);
        proxies = proxyUrls.stream()
                .map(url -> clients.client(ReplicaApi.class, url, WORTH_WAITING))
                .toList();
    }

    /** The document, sealed for the platform. */
    public SealedDocument document(long carnet) {
        return read(() -> core.document(carnet), proxy -> proxy.document(carnet));
    }

    /** The standing, or the last one that a proxy knows, marked with its age. */
    public StandingView standing(long carnet) {
        return read(() -> core.standing(carnet), proxy -> proxy.standing(carnet));
    }

    private <T> T read(Supplier<T> fromCore, Function<ReplicaApi, T> fromProxy) {
        try {
            return fromCore.get();
        } catch (ProblemException e) {
            if (!AWAY.contains(e.code())) {
                throw e;
            }
            return readFromReplica(fromProxy, e);
        }
    }

    private <T> T readFromReplica(Function<ReplicaApi, T> fromProxy, ProblemException coreIsAway) {
        int first = answeredLast.get();
        for (int i = 0; i < proxies.size(); i++) {
            int next = (first + i) % proxies.size();
            try {
                var answer = fromProxy.apply(proxies.get(next));
                answeredLast.set(next);
                return answer;
            } catch (ProblemException | RemoteProblemException e) {
                LOG.debug("Proxy {} had no answer either: {}", next, e.getMessage());
            }
        }
        throw coreIsAway;
    }
}
