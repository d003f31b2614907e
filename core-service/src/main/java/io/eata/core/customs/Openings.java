package io.eata.core.customs;

import io.eata.contracts.Limits;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.core.power.Powers;
import io.eata.core.registry.CarnetReference;
import io.eata.core.signature.KeptSignature;
import io.eata.core.signature.SignatureBook;
import io.eata.core.travel.TravelStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what a holder shows: all that an officer needs to check the carnet and its goods. */
@Component
public final class Openings {

    private final Presentations presentations;
    private final TravelStore travels;
    private final CustomsReading reading;
    private final SignatureBook signatures;
    private final Powers powers;
    private final Commits commits;

    Openings(
            Presentations presentations,
            TravelStore travels,
            CustomsReading reading,
            SignatureBook signatures,
            Powers powers,
            Commits commits) {
        this.presentations = presentations;
        this.travels = travels;
        this.reading = reading;
        this.signatures = signatures;
        this.powers = powers;
        this.commits = commits;
    }

    public OpenedDeclaration open(Officer officer, OpenDeclaration scanned) {
        var presented = presentations.present(officer, CarnetReference.parse(scanned.carnet()), scanned.code());
        var carnet = presented.carnet();
        var seen = reading.presented(officer, carnet, Limits.PAGE);
        return new OpenedDeclaration(
                reading.summary(carnet, seen.last()),
                presented.declaration().view(),
                travels.planOf(presented.declaration()),
                reading.document(carnet),
                reading.standing(officer, carnet, seen.last()),
                reading.views(officer, carnet, seen.transactions()),
                commits.assessAsDeclared(officer, presented),
                signatures.current(carnet.id()).map(KeptSignature::view).orElse(null),
                reading.replacement(officer, carnet, true).orElse(null),
                powers.ofDeclaration(presented.declaration().id()).orElse(null));
    }

    /**
     * Makes sure that the officer may know of a carnet: the holder shows it, or the territory has dealt with it.
     *
     * @param code of an open declaration, where the officer has one
     */
    public void requireKnown(Officer officer, long carnetId, @Nullable String code) {
        if (code == null) {
            reading.dealtWith(officer, carnetId);
        } else {
            presentations.present(officer, new CarnetReference.ById(carnetId), code);
        }
    }
}
