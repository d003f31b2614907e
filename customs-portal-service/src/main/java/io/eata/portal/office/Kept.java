package io.eata.portal.office;

import java.util.List;

/** What became of a change to a region or an office. */
public sealed interface Kept {

    /** @param version the version it has now; 0 when it was deleted */
    record Done(int version) implements Kept {}

    /** Nothing was changed: something typed is wrong. */
    record Invalid(List<Mistake> mistakes) implements Kept {
        public Invalid {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Nothing was changed: somebody else changed it meanwhile. */
    record Collided() implements Kept {}

    /** Nothing was changed: it is not there, or no longer. */
    record Missing() implements Kept {}

    /** Nothing was changed: it belongs to a region that the officer does not look after. */
    record Outside() implements Kept {}

    /** Nothing was deleted: something stands on it. */
    record InUse(Use by) implements Kept {}

    /** What stands on a region or an office. */
    enum Use {
        OFFICES,
        ACCOUNTS,
        TRANSACTIONS
    }
}
