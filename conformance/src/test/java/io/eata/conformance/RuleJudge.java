package io.eata.conformance;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.reconciliation.Reconciliation;
import io.eata.conformance.judge.SecondJudge;
import java.time.LocalDate;
import java.util.List;

/** A second judge who never disagrees with the first. */
final class RuleJudge implements SecondJudge {

    @Override
    public Judgement judge(CarnetTerms terms, List<LedgerEntry> entries, LocalDate asOf) {
        var verdict = Reconciliation.of(terms, asOf, entries);
        return new Judgement(verdict.status(), verdict.outstanding(), verdict.openTransits());
    }
}
