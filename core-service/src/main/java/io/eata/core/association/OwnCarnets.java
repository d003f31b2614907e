package io.eata.core.association;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.CarnetSignature;
import io.eata.core.ledger.Activity;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.CarnetSearch;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.signature.Signing;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an association reads of its own carnets; another's are not there for it. */
@Component
public final class OwnCarnets {

    private final Registry registry;
    private final Activity activity;
    private final Signing signing;
    private final Clock clock;

    OwnCarnets(Registry registry, Activity activity, Signing signing, Clock clock) {
        this.registry = registry;
        this.activity = activity;
        this.signing = signing;
        this.clock = clock;
    }

    public CarnetSummary carnet(Issuer issuer, String reference) {
        return own(issuer, CarnetReference.parse(reference)).summary(today());
    }

    public CarnetSignature signature(Issuer issuer, long id) {
        return signing.state(own(issuer, id).carnet());
    }

    public StandingView standing(Issuer issuer, long id) {
        return activity.standing(own(issuer, id), now());
    }

    public Page<ActivityEntry> activity(Issuer issuer, long id, long afterSequence, int limit) {
        return activity.page(own(issuer, id).id(), afterSequence, limit);
    }

    public Page<CarnetSummary> list(
            Issuer issuer, @Nullable String number, @Nullable CarnetStatus status, @Nullable String cursor, int limit) {
        long before = Cursors.decode(cursor, Long.MAX_VALUE)[0];
        var found = registry.search(
                new CarnetSearch(issuer.association(), normalForm(number), status, today(), before, limit + 1));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(carnet -> carnet.summary(today())).toList(),
                found.size() > limit ? Cursors.encode(page.getLast().id()) : null);
    }

    /** @throws ProblemException {@code not-found} unless the carnet is the issuer's own */
    public RegisteredCarnet own(Issuer issuer, long id) {
        return own(issuer, new CarnetReference.ById(id));
    }

    private RegisteredCarnet own(Issuer issuer, CarnetReference reference) {
        return registry.find(reference).stream()
                .filter(carnet -> carnet.carnet().association().equals(issuer.association()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such carnet"));
    }

    private static @Nullable String normalForm(@Nullable String number) {
        return number == null || number.isBlank()
                ? null
                : number.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
