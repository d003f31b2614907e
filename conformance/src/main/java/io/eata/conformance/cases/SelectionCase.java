package io.eata.conformance.cases;

import io.eata.carnet.ledger.Refusal;
import java.util.Optional;

/**
 * A text that selects items of a general list, or should be refused.
 *
 * @param items how many the general list has
 */
public record SelectionCase(
        String selection, int items, Optional<String> canonical, Optional<Integer> count, Optional<Refusal> refused)
        implements ConformanceCase {

    static SelectionCase read(Fields fields) {
        var read = new SelectionCase(
                fields.text("selection"),
                fields.number("items"),
                fields.optionalText("canonical"),
                fields.optionalNumber("count"),
                fields.optionalAs("refused", Refusal::valueOf));
        if (read.refused.isPresent() == (read.canonical.isPresent() || read.count.isPresent())) {
            throw new UnreadableCaseException("either a selection is expected or a refusal");
        }
        return read;
    }

    @Override
    public String name() {
        return selection.length() > 40 ? selection.substring(0, 40) + "…" : selection;
    }
}
