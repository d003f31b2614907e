package io.eata.core.holder;

import io.eata.contracts.Page;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.CarnetSignature;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.SignCarnet;
import io.eata.core.access.Access;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Activity;
import io.eata.core.receipt.HolderReceipts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account reads of the carnets it carries, and that it signs them; others are not there for it. */
@Component
public final class CarriedCarnets {

    private final Registry registry;
    private final Access access;
    private final Activity activity;
    private final HolderReceipts receipts;
    private final Signing signing;
    private final Clock clock;

    CarriedCarnets(
            Registry registry,
            Access access,
            Activity activity,
            HolderReceipts receipts,
            Signing signing,
            Clock clock) {
        this.registry = registry;
        this.access = access;
        this.activity = activity;
        this.receipts = receipts;
        this.signing = signing;
        this.clock = clock;
    }

    /** Ties a carnet to the account by its PIN. */
    public CarnetSummary take(String subject, String carnet, String pin) {
        return access.grant(subject, carnet, pin).summary(today());
    }

    public Page<CarnetSummary> list(String subject, @Nullable String cursor, int limit) {
        long before = Cursors.decode(cursor, Long.MAX_VALUE)[0];
        var found = registry.carriedBy(subject, before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(carnet -> carnet.summary(today())).toList(),
                found.size() > limit ? Cursors.encode(page.getLast().id()) : null);
    }

    public CarnetSummary carnet(String subject, long id) {
        return carried(subject, id).summary(today());
    }

    public SealedDocument document(String subject, long id) {
        return registry.document(carried(subject, id).id()).orElseThrow(CarriedCarnets::noSuchCarnet);
    }

    public CarnetSignature signature(String subject, long id) {
        return signing.state(carried(subject, id).carnet());
    }

    public CarnetSignature sign(String subject, CommandKey key, long id, SignCarnet signature) {
        requireCarried(subject, id);
        return signing.sign(subject, key, id, signature);
    }

    public StandingView standing(String subject, long id) {
        return activity.standing(carried(subject, id), now());
    }

    public Page<ActivityEntry> activity(String subject, long id, long afterSequence, int limit) {
        return activity.page(carried(subject, id).id(), afterSequence, limit);
    }

    public Receipt receipt(String subject, long id, long sequence) {
        return receipts.find(carried(subject, id).carnet(), sequence);
    }

    /** @throws ProblemException {@code not-found} unless the account carries the carnet */
    public void requireCarried(String subject, long id) {
        if (!access.isGranted(subject, id)) {
            throw noSuchCarnet();
        }
    }

    /** @throws ProblemException {@code not-found} unless the account carries the carnet */
    public RegisteredCarnet carried(String subject, long id) {
        requireCarried(subject, id);
        return registry.find(id).orElseThrow(CarriedCarnets::noSuchCarnet);
    }

    private static ProblemException noSuchCarnet() {
        return ProblemException.notFound("There is no such carnet");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
