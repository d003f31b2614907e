package io.eata.carnet.transition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.TerritoryRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning or a remark, with what it is made of; whoever shows it puts it into words.
 *
 * @param territory whose it is; absent where it concerns the journey as a whole
 * @param country the country of that territory which the goods come to
 * @param date a last day, or the day of a switch
 * @param text what the rule says in its own words, in English
 * @param source where the rule is known from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdviceNote(
        NoteKind kind,
        @Nullable CustomsTerritory territory,
        @Nullable Country country,
        @Nullable LocalDate date,
        @Nullable Integer months,
        @Nullable List<String> languages,
        @Nullable String text,
        @Nullable String source) {

    public AdviceNote {
        languages = languages == null ? null : List.copyOf(languages);
    }

    static AdviceNote of(NoteKind kind) {
        return new AdviceNote(kind, null, null, null, null, null, null, null);
    }

    static AdviceNote of(NoteKind kind, Country country) {
        return new AdviceNote(kind, country.territory(), country, null, null, null, null, null);
    }

    static AdviceNote of(NoteKind kind, Country country, @Nullable LocalDate date, String source) {
        return new AdviceNote(kind, country.territory(), country, date, null, null, null, source);
    }

    static AdviceNote of(NoteKind kind, Country country, TerritoryRule rule) {
        return of(kind, country, rule, null);
    }

    static AdviceNote of(NoteKind kind, Country country, TerritoryRule rule, @Nullable LocalDate date) {
        return new AdviceNote(
                kind, country.territory(), country, date, rule.months(), rule.languages(), rule.note(), rule.source());
    }
}
