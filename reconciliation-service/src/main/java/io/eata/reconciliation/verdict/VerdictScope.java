package io.eata.reconciliation.verdict;

/** Whose verdicts are read. */
public sealed interface VerdictScope {

    /** ICC operations look at every carnet. */
    record Everything() implements VerdictScope {}

    /** An association looks at the carnets it issued. */
    record OfAssociation(String code) implements VerdictScope {}

    /**
     * Customs look at carnets on which their territory committed something, and at their own side of it alone: what they wait
     * for decides the status, and of the evidence they see re-importations, never what happened in a third territory.
     */
    record OfTerritory(String code) implements VerdictScope {}
}
