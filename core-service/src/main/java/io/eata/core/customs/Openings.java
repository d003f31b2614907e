package io.eata.core.customs;

import io.eata.contracts.Limits;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.contracts.core.PowerOfAttorney;
import io.eata.contracts.core.PrepareTravel;
import io.eata.core.ledger.SeenLedger;
import io.eata.core.ledger.SeenLedger.ShownHistory;
import io.eata.core.power.Powers;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.Registry;
import io.eata.core.signature.KeptSignature;
import io.eata.core.signature.SignatureBook;
import io.eata.core.sql.RoundTrip;
import io.eata.core.travel.PreparedDeclaration;
import io.eata.core.travel.TravelStore;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what a holder shows: all that an officer needs to check the carnet and its goods. */
@Component
public final class Openings {

    private final Presentations presentations;
    private final TravelStore travels;
    private final Registry registry;
    private final SeenLedger ledger;
    private final CustomsReading reading;
    private final SignatureBook signatures;
    private final Powers powers;
    private final Commits commits;

    Openings(
            Presentations presentations,
            TravelStore travels,
            Registry registry,
            SeenLedger ledger,
            CustomsReading reading,
            SignatureBook signatures,
            Powers powers,
            Commits commits) {
        this.presentations = presentations;
        this.travels = travels;
        this.registry = registry;
        this.ledger = ledger;
        this.reading = reading;
        this.signatures = signatures;
        this.powers = powers;
        this.commits = commits;
    }

    public OpenedDeclaration open(Officer officer, OpenDeclaration scanned) {
        var opened = presentations.present(
                officer,
                CarnetReference.parse(scanned.carnet()),
                scanned.code(),
                (trip, declaration) -> shown(trip, officer, declaration));
        var carnet = opened.carnet();
        var shown = opened.besides();
        int last = shown.history().last();
        return new OpenedDeclaration(
                reading.summary(carnet, last),
                opened.declaration().view(),
                shown.plan(),
                shown.document(),
                reading.standing(officer, carnet, last),
                reading.views(officer, carnet, shown.history().transactions()),
                commits.assessAsDeclared(officer, opened.presented()),
                shown.signature().map(KeptSignature::view).orElse(null),
                reading.replacement(officer, carnet, true).orElse(null),
                shown.power().orElse(null));
    }

    /** A scan waits for two round trips, however much it shows. */
    private Supplier<Shown> shown(RoundTrip trip, Officer officer, PreparedDeclaration declaration) {
        long carnetId = declaration.carnetId();
        var plan = travels.planOf(trip, declaration);
        var document = registry.document(trip, carnetId);
        var history = ledger.presented(trip, carnetId, officer.territory(), Limits.PAGE);
        var signature = signatures.current(trip, carnetId);
        var power = powers.ofDeclaration(trip, declaration.id());
        return () -> new Shown(plan.get(), document.get().orElseThrow(), history.get(), signature.get(), power.get());
    }

    /** What an officer is shown besides the carnet and its declaration. */
    private record Shown(
            PrepareTravel plan,
            SealedDocument document,
            ShownHistory history,
            Optional<KeptSignature> signature,
            Optional<PowerOfAttorney> power) {}

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
