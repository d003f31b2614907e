package io.eata.carnet.transition;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.carnet.territory.DigitalSwitch;
import io.eata.carnet.territory.TerritoryRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Advises on a journey with its days while territories switch from paper to digital (global transition plan, use cases 1 to 6).
 * Goods leave as they came: what was admitted on paper before a switch leaves on paper, and what left home on paper comes back on
 * paper (plan, section 8).
 */
public final class JourneyAdvisor {

    private final TerritoryRegister register;
    private final RuleNotes rules;

    public JourneyAdvisor(TerritoryRegister register) {
        this.register = register;
        this.rules = new RuleNotes(register);
    }

    public JourneyAdvice advise(Journey journey) {
        var visits = Visit.of(journey.stops());
        var atHome = way(journey.home(), journey.leaves());
        var useCase = UseCase.of(
                atHome == WayOfWorking.DIGITAL,
                visits.stream().anyMatch(visit -> way(visit) == WayOfWorking.DIGITAL),
                visits.stream().anyMatch(visit -> way(visit) == WayOfWorking.PAPER));
        var notes = new LinkedHashSet<AdviceNote>();
        ofUseCase(useCase, atHome, visits, notes);
        ofHome(journey, notes);
        visits.forEach(visit -> ofVisit(journey, visit, notes));
        return new JourneyAdvice(useCase, steps(journey, atHome, visits), sets(visits), warningsFirst(notes));
    }

    private WayOfWorking way(Country country, LocalDate day) {
        return register.isDigitalOn(day, country) ? WayOfWorking.DIGITAL : WayOfWorking.PAPER;
    }

    private WayOfWorking way(Visit visit) {
        return way(visit.entry(), visit.arrival());
    }

    private List<OfficeStep> steps(Journey journey, WayOfWorking atHome, List<Visit> visits) {
        var home = journey.home();
        boolean stamps = atHome == WayOfWorking.DIGITAL && anyOnPaper(visits);
        var steps = new ArrayList<OfficeStep>();
        steps.add(new OfficeStep(VALIDATION, home.territory(), home, journey.leaves(), atHome, stamps));
        steps.add(step(EXPORTATION, home, journey.leaves(), atHome));
        for (var visit : visits) {
            var way = way(visit);
            steps.add(step(visit.isTransit() ? TRANSIT_OPEN : IMPORTATION, visit.entry(), visit.arrival(), way));
            steps.add(step(visit.isTransit() ? TRANSIT_CLOSE : RE_EXPORTATION, visit.exit(), visit.departure(), way));
        }
        steps.add(step(RE_IMPORTATION, home, journey.returns(), atHome));
        return steps;
    }

    private static OfficeStep step(TransactionType type, Country country, LocalDate on, WayOfWorking way) {
        return new OfficeStep(type, country.territory(), country, on, way, false);
    }

    private static VoucherSets sets(List<Visit> visits) {
        int transits = (int) visits.stream().filter(Visit::isTransit).count();
        int stays = visits.size() - transits;
        return new VoucherSets(1, stays, stays, 1, transits);
    }

    private boolean anyOnPaper(List<Visit> visits) {
        return visits.stream().anyMatch(visit -> way(visit) == WayOfWorking.PAPER);
    }

    private void ofUseCase(UseCase useCase, WayOfWorking atHome, List<Visit> visits, Set<AdviceNote> notes) {
        if (useCase.activatedAutomatically()) {
            notes.add(AdviceNote.of(NoteKind.ACTIVATED_AUTOMATICALLY));
            notes.add(AdviceNote.of(NoteKind.STAMPED_COVER_MAY_BE_UPLOADED));
        }
        if (useCase.twinPossible()) {
            notes.add(AdviceNote.of(NoteKind.TWIN_POSSIBLE));
        }
        if (atHome == WayOfWorking.DIGITAL && anyOnPaper(visits)) {
            notes.add(AdviceNote.of(NoteKind.COVER_STAMPED_AT_HOME));
        }
    }

    private void ofHome(Journey journey, Set<AdviceNote> notes) {
        var home = journey.home();
        notes.addAll(rules.ofHome(home, journey.leaves()));
        if (CustomsUnions.membersOf(home.territory()).size() > 1) {
            notes.add(AdviceNote.of(NoteKind.TWO_STEP_EXPORTATION, home));
        }
        var latest = journey.leaves().plusYears(1);
        if (journey.returns().isAfter(latest)) {
            notes.add(new AdviceNote(NoteKind.LONGER_THAN_A_CARNET_LIVES, null, null, latest, null, null, null, null));
        }
        ofSwitch(home, journey.leaves(), journey.returns(), notes);
    }

    private void ofVisit(Journey journey, Visit visit, Set<AdviceNote> notes) {
        notes.addAll(rules.of(journey, visit));
        ofSwitch(visit.entry(), visit.arrival(), visit.departure(), notes);
    }

    /** What the change from paper to digital means between the day goods come (or leave home) and the day they go back. */
    private void ofSwitch(Country country, LocalDate from, LocalDate to, Set<AdviceNote> notes) {
        register.find(country.territory())
                .flatMap(territory -> Optional.ofNullable(territory.digital()))
                .ifPresent(digital -> {
                    if (digital.isInGraceOn(from)) {
                        notes.add(grace(country, digital));
                    }
                    if (!digital.isDigitalOn(from) && digital.isDigitalOn(to)) {
                        notes.add(AdviceNote.of(
                                NoteKind.LEAVES_ON_PAPER, country, digital.confirmed(), digital.source()));
                    }
                    if (digital.confirmed() == null) {
                        notes.add(AdviceNote.of(
                                NoteKind.DIGITAL_DATE_PROVISIONAL, country, digital.provisional(), digital.source()));
                    }
                });
    }

    private static AdviceNote grace(Country country, DigitalSwitch digital) {
        var grace = Objects.requireNonNull(digital.grace());
        return AdviceNote.of(
                grace.binding() ? NoteKind.PAPER_TAKEN_IF_DIGITAL_FAILS : NoteKind.PAPER_ENCOURAGED_IF_DIGITAL_FAILS,
                country,
                grace.until(),
                digital.source());
    }

    private static List<AdviceNote> warningsFirst(Set<AdviceNote> notes) {
        return notes.stream()
                .sorted(Comparator.comparing((AdviceNote note) -> !note.kind().isWarning()))
                .toList();
    }
}
