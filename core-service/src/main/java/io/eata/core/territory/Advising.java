package io.eata.core.territory;

import io.eata.carnet.territory.Country;
import io.eata.carnet.transition.AdviceNote;
import io.eata.carnet.transition.Journey;
import io.eata.carnet.transition.JourneyAdvice;
import io.eata.carnet.transition.JourneyAdvisor;
import io.eata.carnet.transition.Stop;
import io.eata.contracts.problem.FieldError;
import io.eata.contracts.territory.Advice;
import io.eata.contracts.territory.Advice.Carried;
import io.eata.contracts.territory.AskAdvice;
import io.eata.contracts.territory.AskAdvice.PlannedStop;
import io.eata.platform.problems.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The transition advisor, for whoever asks. */
@Component
public final class Advising {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Territories territories;

    Advising(Territories territories) {
        this.territories = territories;
    }

    /** @throws ProblemException {@code invalid-input} with every field that breaks a rule of {@link AskAdvice} */
    public Advice advise(AskAdvice asked) {
        var errors = broken(asked);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return answer(new JourneyAdvisor(territories.register()).advise(journey(asked)));
    }

    /** What is wrong with a journey beyond the constraints on its fields. */
    public List<FieldError> broken(AskAdvice asked) {
        var errors = new ArrayList<FieldError>();
        if (!isCountry(asked.home())) {
            errors.add(new FieldError("home", "Country", "is not a country of ISO 3166-1"));
        }
        var last = leaves(asked);
        boolean anyStay = false;
        for (int i = 0; i < asked.stops().size(); i++) {
            var stop = asked.stops().get(i);
            String field = "stops[" + i + "]";
            if (!isCountry(stop.country())) {
                errors.add(new FieldError(field + ".country", "Country", "is not a country of ISO 3166-1"));
            } else if (Country.of(stop.country())
                    .territory()
                    .equals(Country.of(asked.home()).territory())) {
                errors.add(new FieldError(field + ".country", "NotHome", "is the home territory"));
            }
            if (stop.arrival().isBefore(last)) {
                errors.add(new FieldError(field + ".arrival", "Order", "is before the day that it follows"));
            }
            if (stop.departure().isBefore(stop.arrival())) {
                errors.add(new FieldError(field + ".departure", "Order", "is before the arrival"));
            }
            last = stop.departure();
            anyStay |= !Boolean.TRUE.equals(stop.transit());
        }
        if (!anyStay) {
            errors.add(new FieldError("stops", "Destination", "must have a stop that is no transit"));
        }
        if (asked.returns() != null && asked.returns().isBefore(last)) {
            errors.add(new FieldError("returns", "Order", "is before the day that it follows"));
        }
        return errors;
    }

    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code)
                || TerritoryNames.isOutsideIso(Country.of(code).territory());
    }

    private static LocalDate leaves(AskAdvice asked) {
        return Objects.requireNonNullElseGet(
                asked.leaves(), () -> asked.stops().getFirst().arrival());
    }

    private static Journey journey(AskAdvice asked) {
        return new Journey(
                Country.of(asked.home()),
                asked.purpose(),
                leaves(asked),
                asked.stops().stream().map(Advising::stop).toList(),
                Objects.requireNonNullElseGet(
                        asked.returns(), () -> asked.stops().getLast().departure()),
                Boolean.TRUE.equals(asked.byPost()),
                Boolean.TRUE.equals(asked.inParts()));
    }

    private static Stop stop(PlannedStop planned) {
        return new Stop(
                Country.of(planned.country()),
                Boolean.TRUE.equals(planned.transit()),
                planned.arrival(),
                planned.departure());
    }

    private static Advice answer(JourneyAdvice advice) {
        var useCase = advice.useCase();
        var carry = new ArrayList<Carried>();
        if (advice.carriesPaper()) {
            carry.add(Carried.PAPER_CARNET);
        }
        if (advice.carriesDigital()) {
            carry.add(Carried.DIGITAL_CARNET);
        }
        return new Advice(
                useCase.number(),
                useCase.issue(),
                useCase.giveIdAndPin(),
                useCase.activatedAutomatically(),
                useCase.twinPossible(),
                carry,
                advice.steps(),
                advice.sets(),
                notes(advice, true),
                notes(advice, false));
    }

    private static List<AdviceNote> notes(JourneyAdvice advice, boolean warnings) {
        return advice.notes().stream()
                .filter(note -> note.kind().isWarning() == warnings)
                .toList();
    }
}
