package io.eata.core.travel;

import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.signature.KeptSignature;
import io.eata.platform.problems.ProblemException;
import java.util.Optional;

/** In whose name declarations are made: nobody's before the carnet is signed, and the signer's unless the plan names another. */
final class Declarants {

    private Declarants() {}

    /**
     * The plan with its declarant.
     *
     * @throws ProblemException {@code signature-missing}
     */
    static PrepareTravel declared(PrepareTravel plan, Optional<KeptSignature> signature) {
        var signed = signature.orElseThrow(() -> new ProblemException(
                ProblemCode.SIGNATURE_MISSING, "The carnet cannot travel before its holder has signed it"));
        String named = plan.declarant();
        return named == null || named.isBlank() ? plan.declaredBy(signed.signer()) : plan.declaredBy(named.strip());
    }
}
