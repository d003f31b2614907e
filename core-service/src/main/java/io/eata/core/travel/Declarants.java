package io.eata.core.travel;

import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.travel.PersonName;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.power.Powers;
import io.eata.core.registry.Registry;
import io.eata.core.signature.KeptSignature;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.sealing.DocumentSealing;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In whose name declarations are made: nobody's before the carnet is signed, and the signer's unless the plan names another. Who may
 * act are the signer, the holder and the representatives of the document (boxes A and B), and whoever a power of attorney in force
 * names for the territories of the travel.
 */
@Component
final class Declarants {

    private final Registry registry;
    private final DocumentSealing sealing;
    private final Powers powers;

    Declarants(Registry registry, DocumentSealing sealing, Powers powers) {
        this.registry = registry;
        this.sealing = sealing;
        this.powers = powers;
    }

    /** @throws ProblemException {@code signature-missing}, {@code power-of-attorney-missing} */
    Declared declared(
            long carnetId,
            PrepareTravel plan,
            Optional<KeptSignature> signature,
            Collection<PlannedDeclaration> declarations) {
        String signer = signature
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.SIGNATURE_MISSING, "The carnet cannot travel before its holder has signed it"))
                .signer();
        String named = plan.declarant();
        if (named == null || named.isBlank()) {
            return new Declared(plan.declaredBy(signer), null);
        }
        String person = named.strip();
        // The document is opened only where somebody else than usual acts: opening it is most of the work.
        boolean own = PersonName.alike(person, signer) || isOnDocument(carnetId, person);
        return new Declared(plan.declaredBy(person), own ? null : power(carnetId, person, declarations));
    }

    private boolean isOnDocument(long carnetId, String person) {
        var sealed = registry.document(carnetId).orElseThrow(CarnetCommands::noSuchCarnet);
        var document = sealing.open(sealed);
        return Stream.concat(Stream.of(document.holder()), document.representatives().stream())
                .map(Party::name)
                .anyMatch(name -> PersonName.alike(name, person));
    }

    private long power(long carnetId, String person, Collection<PlannedDeclaration> declarations) {
        var where = declarations.stream()
                .map(PlannedDeclaration::territory)
                .distinct()
                .toList();
        return powers.inForce(carnetId, person, where)
                .map(PowerOfAttorney::id)
                .orElseThrow(() -> new ProblemException(ProblemCode.POWER_OF_ATTORNEY_MISSING, refusal(person, where)));
    }

    private static String refusal(String person, Collection<CustomsTerritory> where) {
        var codes = where.stream().map(CustomsTerritory::code).sorted().toList();
        return person + " may not act for the holder in " + String.join(", ", codes);
    }

    /**
     * A plan with its declarant.
     *
     * @param power id of the power of attorney by which he acts; absent where he needs none
     */
    record Declared(PrepareTravel plan, @Nullable Long power) {}
}
