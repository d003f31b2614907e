package io.eata.carnet.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a territory's own, from a day and to a day.
 *
 * @param member the one country of a union that the rule is for; absent for all of the territory
 * @param purpose with {@link RuleTopic#PURPOSE} and only there
 * @param acceptance where the topic asks for it
 * @param months with {@link RuleTopic#MAXIMUM_STAY}: 1 to {@value #MOST_MONTHS}
 * @param languages two-letter codes, at most {@value #MOST_LANGUAGES}, where the topic asks for them
 * @param note in English, at most {@value #LONGEST_NOTE} characters; required where the topic has no other value
 * @param source where it is known from, 1 to {@value #LONGEST_SOURCE} characters
 * @param validFrom first day; absent where nobody knows since when
 * @param validTo last day; absent while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryRule(
        RuleTopic topic,
        @Nullable Country member,
        @Nullable Purpose purpose,
        @Nullable Acceptance acceptance,
        @Nullable Integer months,
        @Nullable List<String> languages,
        @Nullable String note,
        String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static final int MOST_MONTHS = 24;
    public static final int MOST_LANGUAGES = 10;
    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_SOURCE = 300;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** @throws IllegalArgumentException if the value is not what the topic asks for, or a bound is passed */
    public TerritoryRule {
        languages = languages == null ? null : List.copyOf(languages);
        if (topic == null) {
            throw new IllegalArgumentException("a rule is about a topic");
        }
        require(source != null && !source.isBlank() && source.length() <= LONGEST_SOURCE, topic, "names its source");
        require((topic == RuleTopic.PURPOSE) == (purpose != null), topic, "names a purpose if it is about one");
        requireOnly(topic, RuleTopic.Value.ACCEPTANCE, acceptance);
        requireOnly(topic, RuleTopic.Value.MONTHS, months);
        requireOnly(topic, RuleTopic.Value.LANGUAGES, languages);
        require(months == null || months >= 1 && months <= MOST_MONTHS, topic, "is about 1 to 24 months");
        require(languages == null || areLanguages(languages), topic, "names 1 to 10 languages of two small letters");
        require(topic.value() != RuleTopic.Value.NOTE || note != null && !note.isBlank(), topic, "says what in a note");
        require(note == null || note.length() <= LONGEST_NOTE, topic, "has a note of at most 500 characters");
        require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                topic,
                "ends no earlier than it begins");
    }

    /** Whether it stands on that day. */
    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether it is for goods in that country of the territory. */
    public boolean isFor(Country country) {
        return member == null || member.equals(country);
    }

    private static boolean areLanguages(List<String> codes) {
        return !codes.isEmpty()
                && codes.size() <= MOST_LANGUAGES
                && codes.stream().allMatch(code -> LANGUAGE.matcher(code).matches());
    }

    private static void requireOnly(RuleTopic topic, RuleTopic.Value kind, @Nullable Object value) {
        require((topic.value() == kind) == (value != null), topic, "has the value of its topic and no other");
    }

    private static void require(boolean kept, RuleTopic topic, String what) {
        if (!kept) {
            throw new IllegalArgumentException("a rule about " + topic + " " + what);
        }
    }
}
