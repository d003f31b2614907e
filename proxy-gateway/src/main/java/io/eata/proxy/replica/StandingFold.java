package io.eata.proxy.replica;

import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.Standing;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import io.eata.proxy.replica.FoldedFacts.Gap;
import io.eata.proxy.replica.FoldedFacts.Holder;
import io.eata.proxy.replica.FoldedFacts.KeptEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a run of facts of one partition into what the replica knows: each entry of a ledger once and in order. An entry that
 * was had is dropped, one that leaves a gap ends the run. Lives for one run.
 */
final class StandingFold {

    private final int partition;
    private final Map<Long, KnownCarnet> known;
    private final Map<Long, List<LedgerEntry>> histories;
    private final Map<Long, KnownCarnet> issued = new LinkedHashMap<>();
    private final Map<Long, KnownCarnet> changed = new LinkedHashMap<>();
    private final List<KeptEntry> entries = new ArrayList<>();
    private final Set<Holder> holders = new LinkedHashSet<>();
    private int repeated;

    /**
     * @param known the carnets of the run, as far as the replica has them
     * @param histories all kept entries of those carnets that the run cancels something of
     */
    StandingFold(int partition, Map<Long, KnownCarnet> known, Map<Long, List<LedgerEntry>> histories) {
        this.partition = partition;
        this.known = known;
        this.histories = new HashMap<>();
        histories.forEach((carnet, history) -> this.histories.put(carnet, new ArrayList<>(history)));
    }

    FoldedFacts fold(List<FactMessage> facts) {
        for (var message : facts) {
            String wrong;
            try {
                wrong = take(message);
            } catch (IllegalArgumentException | ArithmeticException e) {
                wrong = "carnet " + message.fact().carnetId() + ", entry "
                        + message.fact().sequence() + ": " + e.getMessage();
            }
            if (wrong != null) {
                return folded(new Gap(message.offset(), wrong));
            }
        }
        return folded(null);
    }

    private FoldedFacts folded(@Nullable Gap gap) {
        return new FoldedFacts(
                List.copyOf(issued.values()),
                List.copyOf(changed.values()),
                entries,
                List.copyOf(holders),
                repeated,
                gap);
    }

    /** Returns what is wrong with the fact, or null. */
    private @Nullable String take(FactMessage message) {
        var fact = message.fact();
        var carnet = current(fact.carnetId());
        if (fact instanceof CarnetIssued first) {
            if (carnet == null) {
                issue(first);
            } else {
                repeated++;
            }
            return null;
        }
        if (carnet == null) {
            return "carnet " + fact.carnetId() + " was never issued here";
        }
        if (fact instanceof HolderLinked linked) {
            holders.add(new Holder(linked.carnetId(), linked.subject()));
            return null;
        }
        int last = carnet.standing().lastSequence();
        if (fact.sequence() <= last) {
            repeated++;
            return null;
        }
        if (fact.sequence() > last + 1L) {
            return "carnet " + carnet.id() + " stands at " + last + ", and " + fact.sequence() + " came";
        }
        append(carnet, message);
        return null;
    }

    private void append(KnownCarnet carnet, FactMessage message) {
        var entry = LedgerFacts.entryOf(message.fact()).orElseThrow();
        remember(carnet.with(standingAfter(carnet, entry)));
        entries.add(new KeptEntry(carnet.id(), entry.sequence(), message.json()));
        var history = histories.get(carnet.id());
        if (history != null) {
            history.add(entry);
        }
    }

    /** A cancellation undoes exactly its transaction: the standing is what the history without it adds up to. */
    private Standing standingAfter(KnownCarnet carnet, LedgerEntry entry) {
        return switch (entry) {
            case ForwardEntry forward -> Ledger.evolve(carnet.terms(), carnet.standing(), forward);
            case TransactionCancelled cancelled -> {
                var history = new ArrayList<>(histories.getOrDefault(carnet.id(), List.of()));
                history.add(cancelled);
                yield Ledger.replay(carnet.terms(), history);
            }
        };
    }

    private void issue(CarnetIssued first) {
        var terms = LedgerFacts.termsOf(first);
        issued.put(
                first.carnetId(),
                new KnownCarnet(first.carnetId(), first.association(), terms, Standing.atIssue(terms), partition));
    }

    private @Nullable KnownCarnet current(long carnetId) {
        var here = issued.getOrDefault(carnetId, changed.get(carnetId));
        return here == null ? known.get(carnetId) : here;
    }

    private void remember(KnownCarnet carnet) {
        (issued.containsKey(carnet.id()) ? issued : changed).put(carnet.id(), carnet);
    }
}
