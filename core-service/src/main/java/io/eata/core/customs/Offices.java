package io.eata.core.customs;

import io.eata.carnet.ledger.Act;
import io.eata.contracts.core.Office;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When and where an office acts: the day of a transaction is the day in the office's time zone. */
@Component
final class Offices {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final Clock clock;

    Offices(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException {@code invalid-input} when the office's zone is none */
    Act act(Officer officer, Office office) {
        if (!ZONES.contains(office.zone())) {
            throw ProblemException.invalid("office.zone", "Zone", "is not an IANA time zone");
        }
        return Act.of(now().atZone(ZoneId.of(office.zone())).toOffsetDateTime(), officer.country());
    }

    /** Where it is not known yet which office will act. */
    Act actSomewhere(Officer officer) {
        return Act.of(now().atOffset(ZoneOffset.UTC), officer.country());
    }

    /** The day in UTC, for whether a carnet is listed as expired. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
