package io.eata.carnet.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.Acceptance;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.CustomsUnions;
import io.eata.carnet.territory.DigitalSwitch;
import io.eata.carnet.territory.Purpose;
import io.eata.carnet.territory.RuleTopic;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRegister;
import io.eata.carnet.territory.TerritoryRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyAdvisorTest {

    private static final LocalDate SWITCH = LocalDate.of(2026, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    private final JourneyAdvisor advisor = new JourneyAdvisor(TerritoryRegister.of(List.of(
            territory("CH", digital(true)),
            territory("EU", digital(false), member("EE", Purpose.COMMERCIAL_SAMPLES, Acceptance.NO)),
            territory("GB", digital(true)),
            territory(
                    "CN",
                    null,
                    rule(RuleTopic.MAXIMUM_STAY, null, 6, null, null),
                    rule(RuleTopic.REGISTRATION_AHEAD, null, null, null, "CCPIT"),
                    rule(RuleTopic.TRANSLATION, null, null, List.of("zh"), null)),
            territory("MX", null, rule(RuleTopic.TRANSIT, Acceptance.NO, null, null, null)),
            territory(
                    "VN",
                    null,
                    rule(RuleTopic.PARTIAL_RE_EXPORTATION, Acceptance.NO, null, null, null),
                    rule(RuleTopic.POST, Acceptance.NO, null, null, null)),
            territory("IR", null, rule(RuleTopic.SUSPENSION, null, null, null, "stopped")),
            territory("US", new DigitalSwitch(LocalDate.of(2026, 12, 1), null, null, null, null, "a plan")))));

    @ParameterizedTest
    @CsvSource({
        "US, CN,       1",
        "US, DE GB,    2",
        "CH, DE GB,    3",
        "CH, US CN,    4",
        "US, CN DE,    5",
        "CH, DE US GB, 6"
    })
    void knows_the_six_cases(String home, String destinations, int useCase) {
        assertThat(advise(home, destinations, LATER).useCase().number()).isEqualTo(useCase);
    }

    @Test
    void says_in_turn_what_each_office_does_and_on_which_carnet() {
        assertThat(advise("CH", "DE US", LATER).steps())
                .extracting(step -> step.type() + " " + step.territory() + " " + step.way() + " " + step.stampsCover())
                .containsExactly(
                        "VALIDATION CH DIGITAL true",
                        "EXPORTATION CH DIGITAL false",
                        "IMPORTATION EU DIGITAL false",
                        "RE_EXPORTATION EU DIGITAL false",
                        "IMPORTATION US PAPER false",
                        "RE_EXPORTATION US PAPER false",
                        "RE_IMPORTATION CH DIGITAL false");
    }

    @Test
    void countries_of_one_union_are_one_border_and_what_lies_between_counts() {
        assertThat(advise("CH", "DE FR IT", LATER).sets()).isEqualTo(new VoucherSets(1, 1, 1, 1, 0));
        assertThat(advise("CH", "DE GB FR", LATER).sets()).isEqualTo(new VoucherSets(1, 3, 3, 1, 0));
        var stops = List.of(stop("DE", true, LATER, 1), stop("GB", false, LATER.plusDays(1), 5));
        var advice = advisor.advise(journey("CH", null, LATER, stops, LATER.plusDays(9), false, false));
        assertThat(advice.sets()).isEqualTo(new VoucherSets(1, 1, 1, 1, 1));
        assertThat(advice.steps()).extracting(OfficeStep::type).asString().contains("TRANSIT_OPEN, TRANSIT_CLOSE");
    }

    @Test
    void goods_leave_as_they_came_when_the_territory_switches_meanwhile() {
        var before = SWITCH.minusDays(10);
        var advice = advise("US", "DE", before, 60);
        assertThat(advice.useCase()).isEqualTo(UseCase.PAPER_TO_PAPER);
        assertThat(advice.steps()).extracting(OfficeStep::way).containsOnly(WayOfWorking.PAPER);
        assertThat(kinds(advice)).contains(NoteKind.LEAVES_ON_PAPER);
        assertThat(kinds(advise("CH", "US", before, 60))).contains(NoteKind.LEAVES_ON_PAPER);
        assertThat(kinds(advise("CH", "US", SWITCH, 60))).doesNotContain(NoteKind.LEAVES_ON_PAPER);
    }

    @Test
    void a_paper_home_is_activated_automatically_and_its_cover_may_be_uploaded() {
        assertThat(kinds(advise("US", "DE", LATER)))
                .contains(NoteKind.ACTIVATED_AUTOMATICALLY, NoteKind.STAMPED_COVER_MAY_BE_UPLOADED)
                .doesNotContain(NoteKind.TWIN_POSSIBLE, NoteKind.COVER_STAMPED_AT_HOME);
        assertThat(kinds(advise("CH", "US DE", LATER)))
                .contains(NoteKind.TWIN_POSSIBLE, NoteKind.COVER_STAMPED_AT_HOME)
                .doesNotContain(NoteKind.ACTIVATED_AUTOMATICALLY);
    }

    @Test
    void tells_of_grace_of_provisional_dates_and_of_unions() {
        var advice = advise("CH", "DE GB US", LATER);
        assertThat(advice.notes())
                .filteredOn(note -> note.kind() == NoteKind.PAPER_TAKEN_IF_DIGITAL_FAILS)
                .extracting(note -> note.territory() + " until " + note.date())
                .containsExactly("CH until 2027-05-31", "GB until 2027-05-31");
        assertThat(kinds(advice))
                .contains(
                        NoteKind.PAPER_ENCOURAGED_IF_DIGITAL_FAILS,
                        NoteKind.DIGITAL_DATE_PROVISIONAL,
                        NoteKind.TWO_STEP_EXPORTATION);
        assertThat(kinds(advise("CH", "GB", LocalDate.of(2027, 6, 1))))
                .doesNotContain(NoteKind.PAPER_TAKEN_IF_DIGITAL_FAILS);
    }

    @Test
    void warns_from_the_rules_of_each_territory() {
        assertThat(kinds(advise("CH", "CN", LATER, 200)))
                .contains(NoteKind.STAY_TOO_LONG, NoteKind.REGISTRATION_AHEAD, NoteKind.TRANSLATION_ASKED_FOR);
        assertThat(kinds(advise("CH", "CN", LATER, 20)))
                .contains(NoteKind.MAXIMUM_STAY)
                .doesNotContain(NoteKind.STAY_TOO_LONG);
        assertThat(kinds(advise("CH", "IR", LATER))).contains(NoteKind.SUSPENDED);
        assertThat(kinds(advise("CH", "AQ", LATER))).contains(NoteKind.NOT_A_CARNET_TERRITORY);
        assertThat(kinds(advise("AQ", "CH", LATER))).contains(NoteKind.NOT_A_CARNET_TERRITORY);
        assertThat(kinds(advise("CH", "GB", LATER, 400))).contains(NoteKind.LONGER_THAN_A_CARNET_LIVES);
    }

    @Test
    void warns_of_post_parts_and_transit_only_where_the_journey_has_them() {
        var stops = List.of(stop("VN", false, LATER, 5));
        assertThat(kinds(advisor.advise(journey("CH", null, LATER, stops, LATER.plusDays(9), true, true))))
                .contains(NoteKind.POST_NOT_ACCEPTED, NoteKind.PARTS_NOT_ACCEPTED);
        assertThat(kinds(advise("CH", "VN MX", LATER)))
                .doesNotContain(NoteKind.POST_NOT_ACCEPTED, NoteKind.PARTS_NOT_ACCEPTED, NoteKind.TRANSIT_NOT_POSSIBLE);
        var through = List.of(stop("MX", true, LATER, 1), stop("US", false, LATER.plusDays(1), 3));
        assertThat(kinds(advisor.advise(journey("CH", null, LATER, through, LATER.plusDays(9), false, false))))
                .contains(NoteKind.TRANSIT_NOT_POSSIBLE);
    }

    @Test
    void a_rule_of_one_member_is_for_that_member_only() {
        var samples = Purpose.COMMERCIAL_SAMPLES;
        var estonia = List.of(stop("EE", false, LATER, 5));
        var germany = List.of(stop("DE", false, LATER, 5));
        assertThat(kinds(advisor.advise(journey("CH", samples, LATER, estonia, LATER.plusDays(9), false, false))))
                .contains(NoteKind.PURPOSE_NOT_ACCEPTED);
        assertThat(kinds(advisor.advise(journey("CH", samples, LATER, germany, LATER.plusDays(9), false, false))))
                .doesNotContain(NoteKind.PURPOSE_NOT_ACCEPTED);
    }

    @Test
    void warnings_come_first() {
        var kinds = kinds(advise("CH", "CN IR DE", LATER));
        var warnings = kinds.stream().filter(NoteKind::isWarning).count();
        assertThat(kinds.stream().limit(warnings)).allMatch(NoteKind::isWarning);
        assertThat(warnings).isEqualTo(3);
    }

    @Test
    void at_issue_box_p_is_looked_through() {
        var register = TerritoryRegister.of(List.of(
                territory("EU", digital(false), member("EE", Purpose.COMMERCIAL_SAMPLES, Acceptance.NO)),
                territory("IR", null, rule(RuleTopic.SUSPENSION, null, null, null, "stopped")),
                territory(
                        "AE",
                        null,
                        purpose(Purpose.COMMERCIAL_SAMPLES, Acceptance.NO),
                        purpose(Purpose.PROFESSIONAL_EQUIPMENT, Acceptance.NATIONAL_LAW))));
        var boxP = Stream.of("EU", "IR", "AE", "AQ").map(CustomsTerritory::of).toList();
        var rules = new RuleNotes(register);
        assertThat(rules.atIssue(boxP, Purpose.COMMERCIAL_SAMPLES, LATER))
                .extracting(note -> note.kind() + " " + note.territory())
                .containsExactly("SUSPENDED IR", "PURPOSE_NOT_ACCEPTED AE", "NOT_A_CARNET_TERRITORY AQ");
        assertThat(rules.atIssue(boxP.subList(2, 3), Purpose.PROFESSIONAL_EQUIPMENT, LATER))
                .extracting(AdviceNote::kind)
                .containsExactly(NoteKind.PURPOSE_UNDER_NATIONAL_LAW);
        assertThat(rules.atIssue(boxP.subList(2, 3), Purpose.OTHER, LATER)).isEmpty();
    }

    @Test
    void a_journey_has_an_order_and_a_destination() {
        var stay = stop("DE", false, LATER, 5);
        assertThatThrownBy(() -> journey("CH", null, LATER, List.of(), LATER, false, false))
                .hasMessageContaining("destination");
        assertThatThrownBy(() -> journey("CH", null, LATER, List.of(stop("DE", true, LATER, 1)), LATER, false, false))
                .hasMessageContaining("destination");
        assertThatThrownBy(() -> journey("FR", null, LATER, List.of(stay), LATER.plusDays(9), false, false))
                .hasMessageContaining("come home");
        assertThatThrownBy(() -> journey("CH", null, LATER.plusDays(1), List.of(stay), LATER.plusDays(9), false, false))
                .hasMessageContaining("before they can");
        assertThatThrownBy(() -> journey("CH", null, LATER, List.of(stay), LATER.plusDays(4), false, false))
                .hasMessageContaining("before they can");
        assertThatThrownBy(() -> stop("DE", false, LATER, -1)).hasMessageContaining("before they arrive");
        var many = new ArrayList<Stop>();
        for (int i = 0; i <= Journey.MOST_STOPS; i++) {
            many.add(stop("DE", false, LATER, 0));
        }
        assertThat(journey("CH", null, LATER, many.subList(1, many.size()), LATER, false, false)
                        .stops())
                .hasSize(Journey.MOST_STOPS);
        assertThatThrownBy(() -> journey("CH", null, LATER, many, LATER, false, false))
                .hasMessageContaining("at most 30");
    }

    private JourneyAdvice advise(String home, String destinations, LocalDate leaves) {
        return advise(home, destinations, leaves, 5);
    }

    private JourneyAdvice advise(String home, String destinations, LocalDate leaves, int days) {
        var stops = new ArrayList<Stop>();
        var at = leaves;
        for (var code : destinations.split(" ")) {
            stops.add(stop(code, false, at, days));
            at = at.plusDays(days);
        }
        return advisor.advise(journey(home, null, leaves, stops, at, false, false));
    }

    private static Journey journey(
            String home,
            @Nullable Purpose purpose,
            LocalDate leaves,
            List<Stop> stops,
            LocalDate returns,
            boolean byPost,
            boolean inParts) {
        return new Journey(Country.of(home), purpose, leaves, stops, returns, byPost, inParts);
    }

    private static Stop stop(String country, boolean transit, LocalDate arrival, int days) {
        return new Stop(Country.of(country), transit, arrival, arrival.plusDays(days));
    }

    private static List<NoteKind> kinds(JourneyAdvice advice) {
        return advice.notes().stream().map(AdviceNote::kind).toList();
    }

    private static DigitalSwitch digital(boolean binding) {
        var grace = new DigitalSwitch.Grace(LocalDate.of(2027, 5, 31), binding);
        return new DigitalSwitch(null, null, SWITCH, SWITCH.minusMonths(3), grace, "the plan");
    }

    private static Territory territory(String code, @Nullable DigitalSwitch digital, TerritoryRule... rules) {
        var territory = CustomsTerritory.of(code);
        return new Territory(territory, CustomsUnions.membersOf(territory), digital, List.of(rules));
    }

    private static TerritoryRule rule(
            RuleTopic topic,
            @Nullable Acceptance acceptance,
            @Nullable Integer months,
            @Nullable List<String> languages,
            @Nullable String note) {
        return new TerritoryRule(topic, null, null, acceptance, months, languages, note, "a list", null, null);
    }

    private static TerritoryRule purpose(Purpose purpose, Acceptance acceptance) {
        return new TerritoryRule(RuleTopic.PURPOSE, null, purpose, acceptance, null, null, null, "a list", null, null);
    }

    private static TerritoryRule member(String country, Purpose purpose, Acceptance acceptance) {
        return new TerritoryRule(
                RuleTopic.PURPOSE, Country.of(country), purpose, acceptance, null, null, null, "a list", null, null);
    }
}
