package io.eata.core.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows what the last whole check of the ledger and the one under way have found: as the gauge {@code eata.ledger.findings}, and at
 * {@code /actuator/health/ledger}, which is {@code DEGRADED} while there is anything. That does not take the service down:
 * borders work on, and somebody has to look.
 */
@Component("ledgerHealthIndicator")
final class SoundnessWatch implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final RunBook book;

    SoundnessWatch(RunBook book, MeterRegistry meters) {
        this.book = book;
        Gauge.builder("eata.ledger.findings", book::openFindings).register(meters);
    }

    @Override
    public Health health() {
        long found = book.openFindings();
        return Health.status(found == 0 ? Status.UP : DEGRADED)
                .withDetail("findings", found)
                .build();
    }
}
