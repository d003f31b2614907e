package io.eata.carnet.ledger;

import java.util.List;

/** The answer to a command. */
public sealed interface Decision {

    /**
     * To be appended in this order.
     *
     * @param entries never empty; numbered from the standing's next sequence on
     * @param warnings each once, in the order of {@link Warning}
     */
    record Committed(List<LedgerEntry> entries, List<Warning> warnings) implements Decision {
        public Committed {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }

        static Committed one(LedgerEntry entry) {
            return new Committed(List.of(entry), List.of());
        }
    }

    /**
     * Nothing is to be written.
     *
     * @param detail what the rule met, such as the unknown item numbers; no personal details
     */
    record Refused(Refusal rule, String detail) implements Decision {}
}
