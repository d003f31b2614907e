package io.eata.core.holder;

import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.Replacement;
import io.eata.core.discharge.DischargeBook;
import io.eata.core.succession.ReplacementReading;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** What stands beside the carnets that an account carries: how they ended, and what stands in for them. */
@Component
public final class CarriedRecords {

    private final CarriedCarnets carnets;
    private final DischargeBook discharges;
    private final ReplacementReading replacements;

    CarriedRecords(CarriedCarnets carnets, DischargeBook discharges, ReplacementReading replacements) {
        this.carnets = carnets;
        this.discharges = discharges;
        this.replacements = replacements;
    }

    /** @throws ProblemException {@code not-found} unless the account carries the carnet and it is discharged */
    public CarnetDischarge discharge(String subject, long id) {
        carnets.requireCarried(subject, id);
        return discharges.find(id);
    }

    /** @throws ProblemException {@code not-found} unless the account carries the carnet and it is replaced or a replacement */
    public Replacement replacement(String subject, long id) {
        return replacements.whole(carnets.carried(subject, id));
    }
}
