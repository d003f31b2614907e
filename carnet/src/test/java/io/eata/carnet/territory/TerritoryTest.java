package io.eata.carnet.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerritoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void a_rule_stands_from_its_first_to_its_last_day() {
        var rule = note("a word", DAY, DAY.plusDays(2));
        assertThat(rule.standsOn(DAY.minusDays(1))).isFalse();
        assertThat(rule.standsOn(DAY)).isTrue();
        assertThat(rule.standsOn(DAY.plusDays(2))).isTrue();
        assertThat(rule.standsOn(DAY.plusDays(3))).isFalse();
        assertThat(note("a word", null, null).standsOn(DAY)).isTrue();
        assertThatThrownBy(() -> note("a word", DAY, DAY.minusDays(1))).hasMessageContaining("no earlier");
    }

    @Test
    void a_rule_has_the_value_of_its_topic_and_bounds() {
        assertThatThrownBy(() -> rule(RuleTopic.TRANSIT, null, null)).hasMessageContaining("value of its topic");
        assertThatThrownBy(() -> rule(RuleTopic.MAXIMUM_STAY, Acceptance.NO, 6)).hasMessageContaining("no other");
        assertThatThrownBy(() -> rule(RuleTopic.PURPOSE, Acceptance.NO, null)).hasMessageContaining("purpose");
        assertThatThrownBy(() -> rule(RuleTopic.MAXIMUM_STAY, null, 25)).hasMessageContaining("1 to 24");
        assertThat(rule(RuleTopic.MAXIMUM_STAY, null, 24).months()).isEqualTo(24);
        assertThatThrownBy(() -> rule(RuleTopic.REMARK, null, null)).hasMessageContaining("note");
        assertThat(note("x".repeat(TerritoryRule.LONGEST_NOTE), null, null).note())
                .hasSize(500);
        assertThatThrownBy(() -> note("x".repeat(TerritoryRule.LONGEST_NOTE + 1), null, null))
                .hasMessageContaining("500");
        assertThatThrownBy(() -> translation(List.of("Chinese"))).hasMessageContaining("languages");
        assertThatThrownBy(() -> translation(List.of())).hasMessageContaining("languages");
        assertThat(translation(List.of("zh")).languages()).containsExactly("zh");
    }

    @Test
    void notices_come_in_time_and_grace_follows_the_switch() {
        assertThat(digital(DAY, DAY.minusMonths(3), null).isDigitalOn(DAY)).isTrue();
        assertThat(digital(DAY, null, null).isDigitalOn(DAY.minusDays(1))).isFalse();
        assertThatThrownBy(() -> digital(DAY, DAY.minusMonths(3).plusDays(1), null))
                .hasMessageContaining("3 months");
        assertThatThrownBy(() -> new DigitalSwitch(DAY, DAY.minusMonths(5).plusDays(1), null, null, null, "a plan"))
                .hasMessageContaining("5 months");
        assertThatThrownBy(() -> new DigitalSwitch(null, null, null, null, null, "a plan"))
                .hasMessageContaining("provisional or a confirmed");
        assertThatThrownBy(() -> digital(DAY, null, DAY.minusDays(1))).hasMessageContaining("grace");
        var graced = digital(DAY, null, DAY.plusDays(1));
        assertThat(graced.isInGraceOn(DAY.plusDays(1))).isTrue();
        assertThat(graced.isInGraceOn(DAY.plusDays(2))).isFalse();
        assertThat(graced.isInGraceOn(DAY.minusDays(1))).isFalse();
    }

    @Test
    void a_members_rule_goes_before_the_unions() {
        var all = purpose(null, Acceptance.YES);
        var estonia = purpose(Country.of("EE"), Acceptance.NO);
        var union = territory(List.of(all, estonia));
        assertThat(union.ruleOn(DAY, Country.of("EE"), Purpose.COMMERCIAL_SAMPLES))
                .contains(estonia);
        assertThat(union.ruleOn(DAY, Country.of("DE"), Purpose.COMMERCIAL_SAMPLES))
                .contains(all);
        assertThat(union.ruleOn(DAY, Country.of("DE"), Purpose.OTHER)).isEmpty();
        assertThat(union.ruleOn(DAY, Country.of("DE"), RuleTopic.TRANSIT)).isEmpty();
        assertThat(union.isUnion()).isTrue();
        assertThatThrownBy(() -> territory(List.of(purpose(Country.of("GB"), Acceptance.NO))))
                .hasMessageContaining("no member");
        assertThat(territory(Collections.nCopies(Territory.MOST_RULES, all)).rules())
                .hasSize(200);
        assertThatThrownBy(() -> territory(Collections.nCopies(Territory.MOST_RULES + 1, all)))
                .hasMessageContaining("at most 200");
    }

    @Test
    void what_is_not_known_works_on_paper() {
        var register = TerritoryRegister.of(List.of(new Territory(
                CustomsTerritory.of("CH"),
                CustomsUnions.membersOf(CustomsTerritory.of("CH")),
                digital(DAY, null, null),
                List.of())));
        assertThat(register.isDigitalOn(DAY, Country.of("LI"))).isTrue();
        assertThat(register.isDigitalOn(DAY, Country.of("US"))).isFalse();
    }

    private static Territory territory(List<TerritoryRule> rules) {
        var union = CustomsTerritory.of("EU");
        return new Territory(union, CustomsUnions.membersOf(union), null, rules);
    }

    private static DigitalSwitch digital(LocalDate on, @Nullable LocalDate notice, @Nullable LocalDate graceUntil) {
        var grace = graceUntil == null ? null : new DigitalSwitch.Grace(graceUntil, true);
        return new DigitalSwitch(null, null, on, notice, grace, "a plan");
    }

    private static TerritoryRule purpose(@Nullable Country member, Acceptance acceptance) {
        return new TerritoryRule(
                RuleTopic.PURPOSE,
                member,
                Purpose.COMMERCIAL_SAMPLES,
                acceptance,
                null,
                null,
                null,
                "a list",
                null,
                null);
    }

    private static TerritoryRule rule(RuleTopic topic, @Nullable Acceptance acceptance, @Nullable Integer months) {
        return new TerritoryRule(topic, null, null, acceptance, months, null, null, "a list", null, null);
    }

    private static TerritoryRule note(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TerritoryRule(RuleTopic.REMARK, null, null, null, null, null, text, "a list", from, to);
    }

    private static TerritoryRule translation(List<String> languages) {
        return new TerritoryRule(RuleTopic.TRANSLATION, null, null, null, null, languages, null, "a list", null, null);
    }
}
