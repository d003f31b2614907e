package io.eata.proxy.replica;

import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.carnet.StandingView.Source;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.security.Caller;
import io.eata.proxy.replica.ReplicaStore.ReadCarnet;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;

/** What a proxy hands out of a carnet: the document from the replica, the standing from core as long as core answers. */
@Service
public final class ReplicaReadings {

    private final ReplicaStore store;
    private final CoreStandings core;
    private final Clock clock;
    private final MeterRegistry meters;

    ReplicaReadings(ReplicaStore store, CoreStandings core, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.core = core;
        this.clock = clock;
        this.meters = meters;
    }

    /** The sealed document; 404 alike for an unknown carnet and somebody else's. */
    public SealedDocument document(Caller caller, long id) {
        var read = readBy(caller, id, Readers::mayReadDocument);
        var document = store.document(read.carnet().id()).orElseThrow(ReplicaReadings::none);
        count("document", Source.REPLICA);
        return document;
    }

    /** The standing from core, or the last one known here; 404 alike for an unknown carnet and somebody else's. */
    public StandingView standing(Caller caller, long id) {
        var standing = core.ask(caller, id).orElseGet(() -> lastKnown(caller, id));
        count("standing", standing.source());
        return standing;
    }

    private StandingView lastKnown(Caller caller, long id) {
        var read = readBy(caller, id, Readers::mayReadStanding);
        var inStepAt = read.inStepAt();
        if (inStepAt == null) {
            throw new ProblemException(
                    ProblemCode.CORE_UNREACHABLE,
                    "Core does not answer and this region's replica is still being filled");
        }
        var now = clock.instant();
        return switch (caller.organisationType()) {
            case CUSTOMS -> {
                var territory = CustomsTerritory.of(caller.customsTerritory());
                yield StandingForReader.inTerritory(read.carnet(), territory, ledger(id), inStepAt, now);
            }
            case ASSOCIATION, COMPANY, ICC, PLATFORM ->
                StandingForReader.whole(read.carnet(), ledger(id), inStepAt, now);
        };
    }

    private List<LedgerEntry> ledger(long id) {
        return store.ledger(id).stream()
                .map(LedgerFacts::entryOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private ReadCarnet readBy(Caller caller, long id, BiPredicate<Caller, ReadCarnet> may) {
        return store.read(id, caller.subject())
                .filter(read -> may.test(caller, read))
                .orElseThrow(ReplicaReadings::none);
    }

    private static ProblemException none() {
        return ProblemException.notFound("This region knows no such carnet for you");
    }

    private void count(String kind, Source source) {
        meters.counter(
                        "eata.replica.reads",
                        "kind",
                        kind,
                        "source",
                        source.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
