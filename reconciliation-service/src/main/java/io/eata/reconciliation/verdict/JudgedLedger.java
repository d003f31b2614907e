package io.eata.reconciliation.verdict;

import io.eata.carnet.items.ItemSet;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One ledger's verdict in full: what is open is told whatever the status.
 *
 * @param parts everything open, in ledger order of what opened it
 */
public record JudgedLedger(Verdict.Status status, List<Outstanding> parts) {

    public JudgedLedger {
        parts = List.copyOf(parts);
    }

    /** Items by the customs territory that waits for them; no empty set. */
    public SortedMap<String, ItemSet> outstanding() {
        return byTerritory(part -> part.kind() != Outstanding.Kind.TRANSIT_NOT_CLOSED);
    }

    /** Items still in transit by territory; no empty set. */
    public SortedMap<String, ItemSet> openTransits() {
        return byTerritory(part -> part.kind() == Outstanding.Kind.TRANSIT_NOT_CLOSED);
    }

    private SortedMap<String, ItemSet> byTerritory(Predicate<Outstanding> wanted) {
        return parts.stream()
                .filter(wanted)
                .collect(Collectors.toMap(
                        Outstanding::territory, part -> ItemSet.parse(part.items()), ItemSet::union, TreeMap::new));
    }
}
