package io.eata.core.ledger;

import io.eata.carnet.ledger.Decision;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.Refusal;
import io.eata.contracts.core.RefusalView;
import io.eata.platform.problems.RefusedException;

/** Puts refusals into words. */
public final class Refusals {

    private Refusals() {}

    /** @throws RefusedException when the decision is a refusal */
    public static Decision.Committed accepted(Decision decision) {
        return switch (decision) {
            case Decision.Committed committed -> committed;
            case Decision.Refused(Refusal rule, String detail) -> throw refused(rule, detail);
        };
    }

    /** @param detail what the rule met, or nothing */
    public static RefusedException refused(Refusal rule, String detail) {
        return new RefusedException(rule, inWords(rule, detail));
    }

    public static RefusalView view(Decision.Refused refused) {
        var rule = refused.rule();
        return new RefusalView(rule, inWords(rule, refused.detail()) + " " + rule.whatToDo());
    }

    static LedgerEntry onlyEntry(Decision.Committed decided) {
        if (decided.entries().size() != 1) {
            throw new IllegalStateException(
                    "a command makes one entry, not " + decided.entries().size());
        }
        return decided.entries().getFirst();
    }

    private static String inWords(Refusal rule, String detail) {
        String meaning = rule.meaning();
        return detail.isBlank() ? meaning : meaning.substring(0, meaning.length() - 1) + ": " + detail + ".";
    }
}
