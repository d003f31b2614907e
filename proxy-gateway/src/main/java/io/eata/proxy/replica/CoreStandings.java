package io.eata.proxy.replica;

import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.AssociationApi;
import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.HolderApi;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.security.Caller;
import io.eata.proxy.ProxySettings;
import io.eata.proxy.ServiceAddresses;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks core for a standing with the caller's own token, so that core decides who may see it. While core is out of reach it is
 * asked only now and then: nobody waits for a timeout that somebody else has just met.
 */
@Component
final class CoreStandings {

    private static final Logger LOG = LoggerFactory.getLogger(CoreStandings.class);
    private static final int SERVER_FAULT = 500;
    private static final int LAST_CALLS = 10;
    private static final int ENOUGH_CALLS = 3;
    private static final float FAILURES_PERCENT = 50;
    private static final int TRIAL_CALLS = 2;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    private final CustomsApi customs;
    private final AssociationApi association;
    private final HolderApi holder;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "core-standing",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(LAST_CALLS)
                    .minimumNumberOfCalls(ENOUGH_CALLS)
                    .failureRateThreshold(FAILURES_PERCENT)
                    .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .recordException(e -> !isDecision(e))
                    .build());

    CoreStandings(ServiceClients clients, ServiceAddresses addresses, ProxySettings settings) {
        var core = addresses.coreUrl().toString();
        customs = clients.client(CustomsApi.class, core, settings.standingTimeout());
        association = clients.client(AssociationApi.class, core, settings.standingTimeout());
        holder = clients.client(HolderApi.class, core, settings.standingTimeout());
    }

    /**
     * Core's answer; empty when core is out of reach or has none for this kind of caller. What core refuses is thrown as core
     * said it.
     */
    Optional<StandingView> ask(Caller caller, long id) {
        return switch (caller.organisationType()) {
            case CUSTOMS -> ask(() -> customs.standing(id));
            case ASSOCIATION -> ask(() -> association.standing(id));
            case COMPANY -> ask(() -> holder.standing(id));
            case ICC, PLATFORM -> Optional.empty();
        };
    }

    private Optional<StandingView> ask(Supplier<StandingView> question) {
        try {
            return Optional.of(breaker.executeSupplier(question));
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (isDecision(e)) {
                throw e;
            }
            LOG.warn(
                    "Core gave no standing ({}): the replica answers",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Core has looked and says no. Anything else, its own failures included, leaves the caller as if core were away. */
    private static boolean isDecision(Throwable e) {
        return e instanceof RemoteProblemException answered
                && answered.problem().status() < SERVER_FAULT;
    }
}
