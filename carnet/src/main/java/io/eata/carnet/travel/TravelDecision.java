package io.eata.carnet.travel;

import java.util.List;

/** Whether a travel can be prepared, and what it then asks for. */
public sealed interface TravelDecision {

    /** @param declarations in the order in which they are used at the borders */
    record Prepared(List<Declaration> declarations) implements TravelDecision {
        public Prepared {
            declarations = List.copyOf(declarations);
        }
    }

    /** @param detail the territories that the rule met, such as {@code GB} */
    record Refused(TravelRefusal rule, String detail) implements TravelDecision {}
}
