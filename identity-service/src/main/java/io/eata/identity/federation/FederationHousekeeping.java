package io.eata.identity.federation;

import io.eata.identity.federation.saml.SamlRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody comes for any more. Copies of the service may do so at once. */
@Component
class FederationHousekeeping {

    /** No session here lives as long. */
    static final Duration SESSIONS_KEPT = Duration.ofDays(7);

    private static final int BATCH = 1_000;

    private final OutsideIdentities identities;
    private final Trials trials;
    private final SamlRequests requests;
    private final Clock clock;

    FederationHousekeeping(OutsideIdentities identities, Trials trials, SamlRequests requests, Clock clock) {
        this.identities = identities;
        this.trials = trials;
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var now = clock.instant();
        identities.forgetBefore(now.minus(SESSIONS_KEPT), BATCH);
        trials.forgetBefore(now, BATCH);
        requests.forgetBefore(now, BATCH);
    }
}
