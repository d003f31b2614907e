package io.eata.conformance.cases;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.SetType;
import io.eata.carnet.reconciliation.ReconciliationStatus;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A carnet, what is tried on it step by step, and what it has then come to. */
public record LedgerCase(String name, CarnetTerms terms, List<Step> steps, After after) implements ConformanceCase {

    /** What the case cares for at the end; territories with no item may be named or not. */
    public record After(
            Optional<LocalDate> asOf,
            Optional<ReconciliationStatus> status,
            Optional<Map<CustomsTerritory, ItemSet>> outstanding,
            Optional<Map<CustomsTerritory, ItemSet>> openTransits,
            Map<SetType, Integer> setsLeft,
            Map<CustomsTerritory, ItemSet> visible) {}
}
