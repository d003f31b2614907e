package io.eata.core.directory;

import io.eata.carnet.territory.Country;
import io.eata.contracts.directory.AssociationKind;
import io.eata.contracts.directory.EditAssociation;
import io.eata.contracts.directory.RecordedAssociation;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * ICC's edits of the chain: each on the version that was read. An issuing association stands under an active guaranteeing one of the
 * same territory; a guaranteeing one under none, and it stays while others stand under it.
 */
@Component
public final class AssociationEditing {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> OF_DEMONSTRATIONS = Set.of("XS", "XB", "XT");

    private final AssociationStore store;
    private final Clock clock;

    AssociationEditing(AssociationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param version that was read; 0 to add an association
     * @throws ProblemException {@code invalid-input}, {@code version-mismatch}, {@code not-found}
     */
    public RecordedAssociation edit(String code, int version, EditAssociation association, String by) {
        var errors = broken(code, association);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var done =
                version == 0 ? store.add(code, association, at, by) : store.change(code, version, association, at, by);
        return done.orElseThrow(() -> missed(code));
    }

    private ProblemException missed(String code) {
        return store.find(code)
                .map(now -> new ProblemException(
                        ProblemCode.VERSION_MISMATCH, "This is version " + now.version() + " by now"))
                .orElseGet(() -> ProblemException.notFound("There is no " + code));
    }

    private List<FieldError> broken(String code, EditAssociation association) {
        var errors = new ArrayList<FieldError>();
        if (!COUNTRIES.contains(association.country()) && !OF_DEMONSTRATIONS.contains(association.country())) {
            errors.add(new FieldError("country", "Country", "is not a country of ISO 3166-1"));
        }
        if ((association.latitude() == null) != (association.longitude() == null)) {
            errors.add(new FieldError("latitude", "Coordinates", "comes with a longitude, or neither is there"));
        }
        boolean issuing = association.kind() == AssociationKind.ISSUING;
        if (issuing && above(association).isEmpty()) {
            errors.add(new FieldError(
                    "guaranteedBy", "Chain", "must be an active guaranteeing association of the same territory"));
        }
        if (!issuing && association.guaranteedBy() != null) {
            errors.add(new FieldError("guaranteedBy", "Chain", "is for issuing associations only"));
        }
        if ((issuing || !association.active()) && store.guaranteesOthers(code)) {
            errors.add(new FieldError(
                    association.active() ? "kind" : "active", "Chain", "others stand under this association"));
        }
        return errors;
    }

    private Optional<EditAssociation> above(EditAssociation association) {
        return Optional.ofNullable(association.guaranteedBy())
                .flatMap(store::find)
                .map(RecordedAssociation::association)
                .filter(above -> above.active()
                        && above.kind() == AssociationKind.GUARANTEEING
                        && Country.of(above.country())
                                .territory()
                                .equals(Country.of(association.country()).territory()));
    }
}
