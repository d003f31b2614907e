package io.eata.proxy.replica;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetIssued;
import io.eata.contracts.event.CarnetFact.HolderLinked;
import io.eata.proxy.replica.NewFacts.Gap;
import io.eata.proxy.replica.NewFacts.Holder;
import io.eata.proxy.replica.NewFacts.KeptEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in a run of facts what is new: each entry of a ledger once and in order. An entry that was had is dropped, one that
 * leaves a gap or cannot be an entry ends the run. Lives for one run.
 */
final class SequenceCheck {

    private final Map<Long, Integer> lastSequences;
    private final List<KnownCarnet> issued = new ArrayList<>();
    private final List<KeptEntry> entries = new ArrayList<>();
    private final Map<Long, CarnetTerms> amended = new HashMap<>();
    private final Set<Holder> holders = new LinkedHashSet<>();
    private int repeated;

    /** @param lastSequences of the ledgers of known carnets; 0 before the first entry */
    SequenceCheck(Map<Long, Integer> lastSequences) {
        this.lastSequences = new HashMap<>(lastSequences);
    }

    NewFacts check(List<FactMessage> facts) {
        for (var message : facts) {
            var wrong = take(message);
            if (wrong != null) {
                return result(new Gap(message.offset(), wrong));
            }
        }
        return result(null);
    }

    private NewFacts result(@Nullable Gap gap) {
        return new NewFacts(issued, entries, amended, List.copyOf(holders), repeated, gap);
    }

    /** Returns what is wrong with the fact, or null. */
    private @Nullable String take(FactMessage message) {
        var fact = message.fact();
        try {
            var entry = LedgerFacts.entryOf(fact);
            if (entry.isPresent()) {
                return append(message, entry.get());
            }
            return fact instanceof CarnetIssued first ? issue(first) : link((HolderLinked) fact);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return "carnet " + fact.carnetId() + ", entry " + fact.sequence() + ": " + e.getMessage();
        }
    }

    private @Nullable String issue(CarnetIssued first) {
        if (lastSequences.putIfAbsent(first.carnetId(), 0) == null) {
            issued.add(new KnownCarnet(first.carnetId(), first.association(), LedgerFacts.termsOf(first)));
        } else {
            repeated++;
        }
        return null;
    }

    private @Nullable String link(HolderLinked linked) {
        if (!lastSequences.containsKey(linked.carnetId())) {
            return neverIssued(linked.carnetId());
        }
        holders.add(new Holder(linked.carnetId(), linked.subject()));
        return null;
    }

    private @Nullable String append(FactMessage message, LedgerEntry entry) {
        long carnet = message.fact().carnetId();
        var last = lastSequences.get(carnet);
        if (last == null) {
            return neverIssued(carnet);
        }
        if (entry.sequence() <= last) {
            repeated++;
            return null;
        }
        if (entry.sequence() > last + 1) {
            return "carnet " + carnet + " stands at " + last + ", and " + entry.sequence() + " came";
        }
        lastSequences.put(carnet, entry.sequence());
        if (entry instanceof CarnetAmended amendment) {
            amended.put(carnet, amendment.terms());
        }
        entries.add(new KeptEntry(carnet, entry.sequence(), message.json()));
        return null;
    }

    private static String neverIssued(long carnet) {
        return "carnet " + carnet + " was never issued here";
    }
}
