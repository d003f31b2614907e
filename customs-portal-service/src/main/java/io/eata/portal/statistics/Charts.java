package io.eata.portal.statistics;

import io.eata.platform.webdesign.ChartTable;
import io.eata.platform.webdesign.ChartTable.Kind;
import io.eata.platform.webdesign.ChartTable.Line;
import io.eata.portal.office.Offices;
import io.eata.portal.page.Reader;
import io.eata.portal.page.Words;
import io.eata.portal.statistics.Statistics.Dimension;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The statistics as charts in the reader's words, each by its name. */
@Component
public final class Charts {

    /** Names of all charts, in the order of the page. */
    public static final List<String> NAMES =
            List.of("months", "years", "homes", "claims", "offices", "types", "waiting");

    private final Statistics statistics;
    private final Offices offices;
    private final Words words;
    private final Reader reader = new Reader();

    Charts(Statistics statistics, Offices offices, Words words) {
        this.statistics = statistics;
        this.offices = offices;
        this.words = words;
    }

    /** The chart of that name, if there is one. */
    public Optional<ChartTable> find(String name, Asked asked) {
        return NAMES.contains(name) ? Optional.of(chart(name, asked)) : Optional.empty();
    }

    /** Those charts. */
    public List<ChartTable> all(List<String> names, Asked asked) {
        return names.stream().map(name -> chart(name, asked)).toList();
    }

    private ChartTable chart(String name, Asked asked) {
        return switch (name) {
            case "months" -> months(asked);
            case "years" -> years(asked);
            case "homes" -> counted(name, Kind.DOUGHNUT, statistics.transactions(Dimension.HOME, asked), reader::place);
            case "claims" -> counted(name, Kind.DOUGHNUT, statistics.potentialClaims(asked), reader::place);
            case "offices" -> {
                var names = offices.names(asked.territory());
                yield counted(
                        name,
                        Kind.BAR,
                        statistics.transactions(Dimension.OFFICE, asked),
                        key -> names.getOrDefault(key, key));
            }
            case "types" ->
                counted(
                        name,
                        Kind.BAR,
                        statistics.transactions(Dimension.TYPE, asked),
                        type -> words.say("type." + type));
            case "waiting" -> waiting(asked);
            default -> throw new IllegalArgumentException("no chart " + name);
        };
    }

    /** A line of the table per month of the year, a column per year: this year is seen beside the last. */
    private ChartTable months(Asked asked) {
        var counts = byMonth(asked);
        var years = IntStream.rangeClosed(asked.from().getYear(), asked.to().getYear())
                .boxed()
                .toList();
        var lines = Stream.of(Month.values())
                .map(month -> Line.of(
                        locale(),
                        month.getDisplayName(TextStyle.SHORT_STANDALONE, locale()),
                        years.stream()
                                .map(year -> YearMonth.of(year, month))
                                .map(it -> within(asked, it) ? counts.getOrDefault(it, 0L) : null)
                                .toList()))
                .toList();
        return table("months", Kind.LINE, years.stream().map(String::valueOf).toList(), lines);
    }

    private ChartTable years(Asked asked) {
        var counts = byMonth(asked);
        var lines = IntStream.rangeClosed(asked.from().getYear(), asked.to().getYear())
                .mapToObj(year -> Line.of(
                        locale(),
                        String.valueOf(year),
                        List.of(counts.entrySet().stream()
                                .filter(month -> month.getKey().getYear() == year)
                                .mapToLong(month -> month.getValue())
                                .sum())))
                .toList();
        return table("years", Kind.BAR, List.of(words.say("statistics.count")), lines);
    }

    private ChartTable waiting(Asked asked) {
        var month = DateTimeFormatter.ofPattern("MMM uuuu", locale());
        var lines = statistics.waiting(asked).stream()
                .map(it -> Line.of(locale(), month.format(it.month()), List.of(it.median(), it.ninetieth())))
                .toList();
        return table(
                "waiting",
                Kind.LINE,
                List.of(words.say("statistics.median"), words.say("statistics.ninetieth")),
                lines);
    }

    private ChartTable counted(String name, Kind kind, List<Counted> counts, UnaryOperator<String> word) {
        var lines = counts.stream()
                .map(it -> Line.of(locale(), word.apply(it.key()), List.of(it.count())))
                .toList();
        return table(name, kind, List.of(words.say(unit(name))), lines);
    }

    private ChartTable table(String name, Kind kind, List<String> series, List<Line> lines) {
        return new ChartTable(
                name,
                kind,
                words.say("statistics." + name + ".title"),
                words.say("statistics." + name + ".first"),
                series,
                lines);
    }

    private Map<YearMonth, Long> byMonth(Asked asked) {
        return statistics.transactions(Dimension.MONTH, asked).stream()
                .collect(Collectors.toMap(
                        month -> YearMonth.parse(month.key().substring(0, "2026-11".length())), Counted::count));
    }

    private static boolean within(Asked asked, YearMonth month) {
        return !month.isBefore(asked.from()) && !month.isAfter(asked.to());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String unit(String name) {
        return "claims".equals(name) ? "statistics.carnets" : "statistics.count";
    }
}
