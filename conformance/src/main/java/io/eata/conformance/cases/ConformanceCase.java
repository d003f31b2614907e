package io.eata.conformance.cases;

/** One case as it stands in a file. */
public sealed interface ConformanceCase permits LedgerCase, TravelCase, TransitionCase, SelectionCase {

    /** What it is about, in the words of its author. */
    String name();
}
