package io.eata.core.territory;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.Territory;
import io.eata.carnet.territory.TerritoryRule;
import io.eata.contracts.territory.TerritoryList;
import io.eata.contracts.territory.TerritoryRow;
import io.eata.contracts.territory.TerritoryView;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What everybody may read of territories, as of a day. */
@Component
public final class TerritoryReading {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");

    private final Territories territories;
    private final Clock clock;

    TerritoryReading(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    /** An answer with the name of the version that it was made from. */
    public record Tagged<T>(T answer, String tag) {}

    /** The day in UTC where none is asked for. */
    public LocalDate dayOr(@Nullable LocalDate on) {
        return on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
    }

    public Tagged<TerritoryList> list(@Nullable LocalDate on, @Nullable Boolean digital) {
        var copy = territories.copy();
        var day = dayOr(on);
        var rows = copy.register().territories().values().stream()
                .filter(territory -> digital == null || territory.isDigitalOn(day) == digital)
                .map(territory -> row(territory, day))
                .toList();
        return new Tagged<>(new TerritoryList(day, rows), "%d-%s-%s".formatted(copy.revision(), day, digital));
    }

    /** @throws ProblemException {@code not-found} for what is on no list */
    public Tagged<TerritoryView> one(String code, @Nullable LocalDate on) {
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.notFound("There is no such territory");
        }
        var copy = territories.copy();
        var day = dayOr(on);
        var territory = copy.register()
                .find(CustomsTerritory.of(code))
                .or(() -> code.length() == 2
                        ? copy.register().find(Country.of(code).territory())
                        : Optional.empty())
                .orElseThrow(() -> ProblemException.notFound("Carnets are not used in " + code));
        var view = new TerritoryView(day, code, row(territory, day), rules(territory, code, day));
        return new Tagged<>(view, "%d-%s-%s".formatted(copy.revision(), day, code));
    }

    private static List<TerritoryRule> rules(Territory territory, String code, LocalDate day) {
        return territory.code().code().equals(code)
                ? territory.rules().stream().filter(rule -> rule.standsOn(day)).toList()
                : territory.rulesOn(day, Country.of(code)).toList();
    }

    private static TerritoryRow row(Territory territory, LocalDate day) {
        var digital = territory.digital();
        return new TerritoryRow(
                territory.code().code(),
                TerritoryNames.of(territory.code().code(), Locale.ENGLISH),
                territory.members().stream().map(Country::code).toList(),
                territory.isDigitalOn(day),
                digital != null && digital.isInGraceOn(day),
                digital);
    }
}
