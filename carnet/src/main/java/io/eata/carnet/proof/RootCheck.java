package io.eata.carnet.proof;

/** What checking a signed root came to. */
public sealed interface RootCheck {

    /** The platform has signed this root. */
    record Valid(DayRoot root) implements RootCheck {}

    /** Nothing is proven. */
    record Invalid(Doubt doubt) implements RootCheck {}
}
