package io.eata.carnet.transition;

import io.eata.carnet.territory.Acceptance;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Purpose;
import io.eata.carnet.territory.RuleTopic;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRegister;
import io.eata.carnet.territory.TerritoryRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules of territories have to say of a journey, and of box P when a carnet is issued. They warn; customs decide. */
public final class RuleNotes {

    private static final Optional<NoteKind> NOTHING = Optional.empty();

    private final TerritoryRegister register;

    public RuleNotes(TerritoryRegister register) {
        this.register = register;
    }

    /**
     * Warnings for box P: unknown or suspended territories, and those that do not accept the purpose. Rules of single members of a
     * union are left out, for box P names the union.
     *
     * @param on the day of issue
     */
    public List<AdviceNote> atIssue(Collection<CustomsTerritory> boxP, Purpose purpose, LocalDate on) {
        var notes = new ArrayList<AdviceNote>();
        for (var code : boxP) {
            var territory = register.find(code);
            if (territory.isEmpty()) {
                notes.add(new AdviceNote(NoteKind.NOT_A_CARNET_TERRITORY, code, null, null, null, null, null, null));
            }
            territory.stream()
                    .flatMap(found -> found.rules().stream())
                    .filter(rule -> rule.standsOn(on) && rule.member() == null)
                    .flatMap(rule -> kindAtIssue(rule, purpose).stream()
                            .map(kind -> new AdviceNote(
                                    kind, code, null, rule.validTo(), null, null, rule.note(), rule.source())))
                    .forEach(notes::add);
        }
        return notes;
    }

    private static Optional<NoteKind> kindAtIssue(TerritoryRule rule, Purpose purpose) {
        return switch (rule.topic()) {
            case CARNETS -> ifRefused(rule, NoteKind.NOT_A_CARNET_TERRITORY);
            case SUSPENSION -> Optional.of(NoteKind.SUSPENDED);
            case PURPOSE -> rule.purpose() == purpose ? purposeKind(rule) : NOTHING;
            case TRANSIT,
                    POST,
                    PARTIAL_RE_EXPORTATION,
                    REPLACEMENT,
                    MAXIMUM_STAY,
                    REGISTRATION_AHEAD,
                    TRANSLATION,
                    LANGUAGES,
                    REGULARISATION_FEE,
                    OFFICES,
                    REMARK -> NOTHING;
        };
    }

    /** What is said of one visit, country by country; rules are those of the day of arrival. */
    List<AdviceNote> of(Journey journey, Visit visit) {
        var notes = new ArrayList<AdviceNote>();
        var territory = register.find(visit.territory());
        for (var country : visit.countries()) {
            if (territory.isEmpty()) {
                notes.add(AdviceNote.of(NoteKind.NOT_A_CARNET_TERRITORY, country));
            }
            territory.ifPresent(found -> add(notes, found, country, journey, visit));
        }
        return notes;
    }

    /** Whether carnets are issued at home at all. */
    List<AdviceNote> ofHome(Country home, LocalDate on) {
        var territory = register.find(home.territory());
        if (territory.isEmpty()) {
            return List.of(AdviceNote.of(NoteKind.NOT_A_CARNET_TERRITORY, home));
        }
        return territory
                .get()
                .rulesOn(on, home)
                .flatMap(rule -> kindAtHome(rule).stream().map(kind -> AdviceNote.of(kind, home, rule, rule.validTo())))
                .toList();
    }

    private static Optional<NoteKind> kindAtHome(TerritoryRule rule) {
        return rule.topic() == RuleTopic.SUSPENSION
                ? Optional.of(NoteKind.SUSPENDED)
                : rule.topic() == RuleTopic.CARNETS ? ifRefused(rule, NoteKind.NOT_A_CARNET_TERRITORY) : NOTHING;
    }

    private static void add(
            List<AdviceNote> notes, Territory territory, Country country, Journey journey, Visit visit) {
        var arrival = visit.arrival();
        var purpose = journey.purpose();
        if (purpose != null && !visit.isTransit()) {
            territory
                    .ruleOn(arrival, country, purpose)
                    .ifPresent(
                            rule -> purposeKind(rule).ifPresent(kind -> notes.add(AdviceNote.of(kind, country, rule))));
        }
        for (var topic : RuleTopic.values()) {
            if (topic.value() == RuleTopic.Value.NOTE) {
                territory
                        .rulesOn(arrival, country)
                        .filter(rule -> rule.topic() == topic)
                        .forEach(rule -> add(notes, country, rule, journey, visit));
            } else if (topic != RuleTopic.PURPOSE) {
                territory.ruleOn(arrival, country, topic).ifPresent(rule -> add(notes, country, rule, journey, visit));
            }
        }
    }

    private static void add(List<AdviceNote> notes, Country country, TerritoryRule rule, Journey journey, Visit visit) {
        boolean stays = !visit.isTransit();
        var kind = switch (rule.topic()) {
            case CARNETS -> ifRefused(rule, NoteKind.NOT_A_CARNET_TERRITORY);
            case TRANSIT -> stays ? NOTHING : ifRefused(rule, NoteKind.TRANSIT_NOT_POSSIBLE);
            case POST -> journey.byPost() ? ifRefused(rule, NoteKind.POST_NOT_ACCEPTED) : NOTHING;
            case PARTIAL_RE_EXPORTATION ->
                stays && journey.inParts() ? ifRefused(rule, NoteKind.PARTS_NOT_ACCEPTED) : NOTHING;
            case REPLACEMENT -> ifRefused(rule, NoteKind.REPLACEMENT_NOT_ACCEPTED);
            case MAXIMUM_STAY -> stays ? Optional.of(stayKind(rule, visit)) : NOTHING;
            case REGISTRATION_AHEAD -> Optional.of(NoteKind.REGISTRATION_AHEAD);
            case TRANSLATION -> Optional.of(NoteKind.TRANSLATION_ASKED_FOR);
            case LANGUAGES -> Optional.of(NoteKind.LANGUAGES);
            case REGULARISATION_FEE -> Optional.of(NoteKind.REGULARISATION_FEE);
            case OFFICES -> Optional.of(NoteKind.OFFICES);
            case REMARK -> Optional.of(NoteKind.REMARK);
            case SUSPENSION -> Optional.of(NoteKind.SUSPENDED);
            case PURPOSE -> NOTHING;
        };
        kind.ifPresent(found -> notes.add(AdviceNote.of(found, country, rule, dateOf(rule, visit))));
    }

    private static NoteKind stayKind(TerritoryRule rule, Visit visit) {
        var latest = dateOf(rule, visit);
        return latest != null && visit.departure().isAfter(latest) ? NoteKind.STAY_TOO_LONG : NoteKind.MAXIMUM_STAY;
    }

    private static @Nullable LocalDate dateOf(TerritoryRule rule, Visit visit) {
        var months = rule.months();
        return months == null ? null : visit.arrival().plusMonths(months);
    }

    private static Optional<NoteKind> purposeKind(TerritoryRule rule) {
        return rule.acceptance() == Acceptance.NATIONAL_LAW
                ? Optional.of(NoteKind.PURPOSE_UNDER_NATIONAL_LAW)
                : ifRefused(rule, NoteKind.PURPOSE_NOT_ACCEPTED);
    }

    private static Optional<NoteKind> ifRefused(TerritoryRule rule, NoteKind kind) {
        return rule.acceptance() == Acceptance.NO ? Optional.of(kind) : NOTHING;
    }
}
