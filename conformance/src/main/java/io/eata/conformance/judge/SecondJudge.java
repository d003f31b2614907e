package io.eata.conformance.judge;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.reconciliation.ReconciliationStatus;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reconciles a ledger by other means than the rules themselves. */
public interface SecondJudge {

    /** What a judge has found; territories without items are not named. */
    record Judgement(
            ReconciliationStatus status,
            Map<CustomsTerritory, ItemSet> outstanding,
            Map<CustomsTerritory, ItemSet> openTransits) {}

    Judgement judge(CarnetTerms terms, List<LedgerEntry> entries, LocalDate asOf);
}
