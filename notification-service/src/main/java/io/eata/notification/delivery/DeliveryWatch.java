package io.eata.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows what is open and what was given up on: as gauges {@code eata.notification.deliveries} by state, and at
 * {@code /actuator/health/mails}, which is {@code DEGRADED} while anything was given up on. That does not take the service
 * down: the others go out.
 */
@Component("deliveriesHealthIndicator")
final class DeliveryWatch implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final List<State> WATCHED = List.of(State.PENDING, State.ATTEMPTING, State.FAILED);

    private final Deliveries deliveries;

    DeliveryWatch(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        WATCHED.forEach(state -> Gauge.builder("eata.notification.deliveries", () -> deliveries.count(state))
                .tag("state", state.name())
                .register(meters));
    }

    @Override
    public Health health() {
        var health = deliveries.count(State.FAILED) == 0 ? Health.up() : Health.status(DEGRADED);
        WATCHED.forEach(state -> health.withDetail(state.name(), deliveries.count(state)));
        return health.build();
    }
}
