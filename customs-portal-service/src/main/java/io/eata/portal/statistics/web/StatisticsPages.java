package io.eata.portal.statistics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.Limits;
import io.eata.platform.webdesign.ChartTable;
import io.eata.portal.access.Officer;
import io.eata.portal.page.Spreadsheet;
import io.eata.portal.statistics.Asked;
import io.eata.portal.statistics.Charts;
import io.eata.portal.statistics.Reach;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Charts with their tables and exports; months and office stand in the address, and what cannot be read there is passed over. */
@Controller
final class StatisticsPages {

    private final Charts charts;
    private final Reach reach;
    private final Clock clock;

    StatisticsPages(Charts charts, Reach reach, Clock clock) {
        this.charts = charts;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String page(Officer officer, Model model, @RequestParam Map<String, String> given) {
        var asked = asked(officer, given);
        model.addAttribute("asked", asked);
        model.addAttribute("office", office(given));
        model.addAttribute("offices", reach.offices(officer));
        model.addAttribute("charts", charts.all(Charts.NAMES, asked));
        model.addAttribute("exports", exports(asked, office(given)));
        model.addAttribute("asOf", clock.instant());
        return "statistics/page";
    }

    @GetMapping("/statistics/{chart}/{format}")
    void export(
            Officer officer,
            @PathVariable("chart") String name,
            @PathVariable("format") String format,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws IOException {
        var chart = charts.find(name, asked(officer, given))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (format) {
            case "xlsx" -> spreadsheet(chart, response);
            case "csv" -> csv(chart, response);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** For each chart, from word to address. */
    private static Map<String, Map<String, String>> exports(Asked asked, @Nullable String office) {
        return Charts.NAMES.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Stream.of("xlsx", "csv")
                                .collect(Collectors.toMap(
                                        format -> "." + format,
                                        format -> address(name, format, asked, office),
                                        (first, _) -> first,
                                        LinkedHashMap::new))));
    }

    /** Below the context path of the page itself, so that it holds behind every proxy. */
    private static String address(String chart, String format, Asked asked, @Nullable String office) {
        return UriComponentsBuilder.fromPath("statistics/{chart}/{format}")
                .queryParam("from", asked.from())
                .queryParam("to", asked.to())
                .queryParamIfPresent("office", Optional.ofNullable(office))
                .encode()
                .buildAndExpand(chart, format)
                .toUriString();
    }

    private static void spreadsheet(ChartTable chart, HttpServletResponse response) throws IOException {
        var head = new ArrayList<String>(List.of(chart.first()));
        head.addAll(chart.series());
        try (var sheet = Spreadsheet.answer(response, "statistics-" + chart.name())) {
            sheet.sheet(chart.title(), head);
            for (var line : chart.lines()) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(line.label());
                line.cells().forEach(cell -> cells.add(cell.number()));
                sheet.row(cells.toArray());
            }
        }
    }

    private static void csv(ChartTable chart, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("statistics-" + chart.name() + ".csv")
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(ChartCsv.of(chart).getBytes(UTF_8));
    }

    /** Without a choice: this year and the last. */
    private Asked asked(Officer officer, Map<String, String> given) {
        var now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        var to = month(given.get("to"), now);
        var from = month(given.get("from"), YearMonth.of(to.getYear() - 1, 1));
        return reach.of(officer, office(given), from, to);
    }

    private static @Nullable String office(Map<String, String> given) {
        var code = given.get("office");
        return code == null || code.isBlank() || code.length() > Limits.SHORT_TEXT ? null : code.strip();
    }

    private static YearMonth month(@Nullable String text, YearMonth otherwise) {
        try {
            var month = text == null || text.isBlank() ? otherwise : YearMonth.parse(text);
            return month.getYear() >= 2000 && month.getYear() <= 2999 ? month : otherwise;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
