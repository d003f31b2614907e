package io.eata.contracts.territory;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.transition.AdviceNote;
import io.eata.carnet.transition.CarnetIssue;
import io.eata.carnet.transition.OfficeStep;
import java.util.List;

/**
 * What to issue, to carry and to expect at each office.
 *
 * @param useCase 1 to 6, as the global transition plan counts them
 * @param giveIdAndPin whether the association gives the holder eATA ID and PIN
 * @param activatedAutomatically whether the digital carnet needs no validation, because home works on paper
 * @param twinPossible whether a paper and a digital carnet may have different numbers
 * @param carry what travels with the goods
 * @param steps in the order of the borders
 * @param sets voucher sets that the journey uses up
 * @param warnings what may make the journey fail
 * @param remarks what helps
 */
public record Advice(
        int useCase,
        CarnetIssue issue,
        boolean giveIdAndPin,
        boolean activatedAutomatically,
        boolean twinPossible,
        List<Carried> carry,
        List<OfficeStep> steps,
        VoucherSets sets,
        List<AdviceNote> warnings,
        List<AdviceNote> remarks) {

    /** What a holder or representative has on the way. */
    public enum Carried {
        PAPER_CARNET,
        DIGITAL_CARNET
    }

    public Advice {
        carry = List.copyOf(carry);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        remarks = List.copyOf(remarks);
    }
}
