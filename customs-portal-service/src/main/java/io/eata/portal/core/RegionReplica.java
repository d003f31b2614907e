package io.eata.portal.core;

import io.eata.contracts.problem.ProblemCode;
import io.eata.contracts.replica.ReplicaApi;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.portal.access.SessionEndedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What the proxies know of carnets, asked with the token of the officer under way while core is away. One round over all of them,
 * beginning with the one that answered last.
 */
@Component
public final class RegionReplica {

    private static final Logger LOG = LoggerFactory.getLogger(RegionReplica.class);
    private static final Duration WORTH_WAITING = Duration.ofSeconds(4);
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final List<ReplicaApi> proxies;
    private final AtomicInteger answeredLast = new AtomicInteger();

    RegionReplica(ServiceClients clients, @Value("${eata.proxy-urls:}") List<String> proxyUrls) {
        proxies = proxyUrls.stream()
                .map(url -> clients.client(ReplicaApi.class, url, WORTH_WAITING))
                .toList();
    }

    /**
     * Asks one thing.
     *
     * @throws SessionEndedException when a proxy does not take the officer's token
     */
    public <T> Answer<T> ask(Function<ReplicaApi, T> question) {
        int first = answeredLast.get();
        for (int tried = 0; tried < proxies.size(); tried++) {
            int at = (first + tried) % proxies.size();
            var answer = ask(proxies.get(at), question);
            if (!(answer instanceof Answer.Silent<T>)) {
                answeredLast.set(at);
                return answer;
            }
        }
        return new Answer.Silent<>();
    }

    private static <T> Answer<T> ask(ReplicaApi proxy, Function<ReplicaApi, T> question) {
        try {
            return new Answer.Given<>(question.apply(proxy));
        } catch (RemoteProblemException e) {
            var problem = e.problem();
            if (problem.status() == UNAUTHORIZED) {
                throw new SessionEndedException("a proxy does not take the token");
            }
            return problem.status() >= FAILED ? new Answer.Silent<>() : new Answer.Refused<>(problem);
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.CORE_UNREACHABLE && e.code() != ProblemCode.NO_ANSWER) {
                throw e;
            }
        } catch (RestClientException | IllegalStateException e) {
            LOG.warn("A proxy gave an answer that cannot be read", e);
        }
        return new Answer.Silent<>();
    }
}
