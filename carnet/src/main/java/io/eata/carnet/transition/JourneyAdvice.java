package io.eata.carnet.transition;

import io.eata.carnet.ledger.VoucherSets;
import java.util.List;

/**
 * What to issue, to carry and to expect for one journey.
 *
 * @param steps in the order of the borders
 * @param sets how many voucher sets the journey uses up
 * @param notes warnings first
 */
public record JourneyAdvice(UseCase useCase, List<OfficeStep> steps, VoucherSets sets, List<AdviceNote> notes) {

    public JourneyAdvice {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** Whether a paper carnet travels with the goods. */
    public boolean carriesPaper() {
        return useCase.issue() != CarnetIssue.DIGITAL;
    }

    /** Whether a digital carnet travels with the goods, in the holder's wallet. */
    public boolean carriesDigital() {
        return useCase.issue() != CarnetIssue.PAPER;
    }
}
