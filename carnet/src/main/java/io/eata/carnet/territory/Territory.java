package io.eata.carnet.territory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customs territory: its countries, when it becomes digital, and its own rules with their days.
 *
 * @param members its countries; more than one for a customs union
 * @param digital absent while no date is known: it works on paper
 * @param rules at most {@value #MOST_RULES}, past and future ones included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Territory(
        CustomsTerritory code,
        List<Country> members,
        @Nullable DigitalSwitch digital,
        List<TerritoryRule> rules) {

    public static final int MOST_RULES = 200;

    /** @throws IllegalArgumentException if there are too many rules, or one is for a country that is no member */
    public Territory {
        members = List.copyOf(members);
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("a territory has at most " + MOST_RULES + " rules");
        }
        for (var rule : rules) {
            if (rule.member() != null && !members.contains(rule.member())) {
                throw new IllegalArgumentException(rule.member() + " is no member of " + code);
            }
        }
    }

    @JsonIgnore
    public boolean isUnion() {
        return members.size() > 1;
    }

    public boolean isDigitalOn(LocalDate day) {
        return digital != null && digital.isDigitalOn(day);
    }

    /** The rules that stand on that day for goods in that country of the territory. */
    public Stream<TerritoryRule> rulesOn(LocalDate day, Country country) {
        return rules.stream().filter(rule -> rule.standsOn(day) && rule.isFor(country));
    }

    /** The first rule on a topic; one for the country itself goes before one for all of the territory. */
    public Optional<TerritoryRule> ruleOn(LocalDate day, Country country, RuleTopic topic) {
        return nearest(
                rulesOn(day, country).filter(rule -> rule.topic() == topic).toList());
    }

    /** The rule on a purpose; empty where nothing is known of it. */
    public Optional<TerritoryRule> ruleOn(LocalDate day, Country country, Purpose purpose) {
        return nearest(
                rulesOn(day, country).filter(rule -> rule.purpose() == purpose).toList());
    }

    private static Optional<TerritoryRule> nearest(List<TerritoryRule> rules) {
        return rules.stream()
                .filter(rule -> rule.member() != null)
                .findFirst()
                .or(() -> rules.stream().findFirst());
    }
}
