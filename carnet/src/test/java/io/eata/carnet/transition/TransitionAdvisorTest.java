package io.eata.carnet.transition;

import static io.eata.carnet.transition.CarnetIssue.DIGITAL;
import static io.eata.carnet.transition.CarnetIssue.PAPER;
import static io.eata.carnet.transition.CarnetIssue.PAPER_AND_DIGITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionAdvisorTest {

    private static final LocalDate SWITCH = LocalDate.of(2026, 6, 1);

    private final TransitionAdvisor advisor = new TransitionAdvisor(new DigitalDates(Map.of(
            CustomsTerritory.of("EU"), SWITCH,
            CustomsTerritory.of("CH"), SWITCH,
            CustomsTerritory.of("GB"), SWITCH,
            CustomsTerritory.of("JP"), LocalDate.of(2027, 1, 1))));

    @ParameterizedTest
    @CsvSource({
        "US, CN,       PAPER_TO_PAPER,     1, PAPER,             false, false, false",
        "US, DE CH,    PAPER_TO_DIGITAL,   2, PAPER_AND_DIGITAL, true,  true,  false",
        "CH, DE GB,    DIGITAL_TO_DIGITAL, 3, DIGITAL,           true,  false, false",
        "CH, US CN,    DIGITAL_TO_PAPER,   4, PAPER_AND_DIGITAL, true,  false, false",
        "US, CN DE,    PAPER_TO_BOTH,      5, PAPER_AND_DIGITAL, true,  true,  true",
        "CH, DE US GB, DIGITAL_TO_BOTH,    6, PAPER_AND_DIGITAL, true,  false, true"
    })
    void knows_the_six_cases(
            String home,
            String destinations,
            UseCase useCase,
            int number,
            CarnetIssue issue,
            boolean giveIdAndPin,
            boolean activatedAutomatically,
            boolean twinPossible) {
        assertThat(advise(home, destinations, SWITCH).useCase()).isEqualTo(useCase);
        assertThat(useCase.number()).isEqualTo(number);
        assertThat(useCase.issue()).isEqualTo(issue);
        assertThat(useCase.giveIdAndPin()).isEqualTo(giveIdAndPin);
        assertThat(useCase.activatedAutomatically()).isEqualTo(activatedAutomatically);
        assertThat(useCase.twinPossible()).isEqualTo(twinPossible);
    }

    @Test
    void every_form_is_issued_in_some_case() {
        assertThat(Stream.of(UseCase.values()).map(UseCase::issue)).contains(PAPER, DIGITAL, PAPER_AND_DIGITAL);
    }

    @Test
    void a_territory_is_digital_from_its_date_on() {
        assertThat(advise("CH", "DE", SWITCH.minusDays(1)).useCase()).isEqualTo(UseCase.PAPER_TO_PAPER);
        assertThat(advise("CH", "DE", SWITCH).useCase()).isEqualTo(UseCase.DIGITAL_TO_DIGITAL);
        assertThat(advise("CH", "JP", LocalDate.of(2026, 12, 31)).useCase()).isEqualTo(UseCase.DIGITAL_TO_PAPER);
        assertThat(advise("CH", "JP", LocalDate.of(2027, 1, 1)).useCase()).isEqualTo(UseCase.DIGITAL_TO_DIGITAL);
    }

    @Test
    void says_what_each_office_will_do() {
        var advice = advise("LI", "FR DE US", SWITCH);
        assertThat(advice.home()).isEqualTo(WayOfWorking.DIGITAL);
        assertThat(advice.destinations()).hasToString("{EU=DIGITAL, US=PAPER}");
        assertThat(advice.stampPaperAtHome()).isTrue();
        assertThat(advice.uploadStampedCover()).isFalse();
    }

    @Test
    void paper_homes_stamp_as_ever_and_the_cover_is_shown_abroad() {
        var advice = advise("US", "FR", SWITCH);
        assertThat(advice.stampPaperAtHome()).isFalse();
        assertThat(advice.uploadStampedCover()).isTrue();
        assertThat(advise("CH", "FR", SWITCH).stampPaperAtHome()).isFalse();
    }

    @Test
    void needs_a_destination() {
        assertThatThrownBy(() -> advisor.advise(Country.of("CH"), List.of(), SWITCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TransitionAdvice advise(String home, String destinations, LocalDate on) {
        return advisor.advise(
                Country.of(home),
                Stream.of(destinations.split(" ")).map(Country::of).toList(),
                on);
    }
}
