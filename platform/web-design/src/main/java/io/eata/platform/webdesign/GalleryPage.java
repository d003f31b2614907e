package io.eata.platform.webdesign;

import io.eata.platform.webdesign.ChartTable.Kind;
import io.eata.platform.webdesign.ChartTable.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part of the design in every state on one page, for those who build pages; only where {@code eata.design.gallery} is true. */
@Controller
final class GalleryPage {

    private static final int MONTHS = 12;

    @GetMapping("/design/gallery")
    String parts(Model model) {
        model.addAttribute("steps", List.of("Scan", "Check carnet", "Check goods", "Commit", "Receipt"));
        model.addAttribute("errors", Map.of("code", "The code has 13 characters."));
        model.addAttribute("kinds", List.of("good", "warn", "bad", "note", "quiet"));
        model.addAttribute("charts", List.of(line(), bar(), ring(), nothing()));
        model.addAttribute("exports", Map.of(".csv", "#exported"));
        return "design/gallery";
    }

    private static ChartTable line() {
        var lines = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> Line.of(
                        reader(), Integer.toString(month), List.of(900 + month * month * 7, 1_400 + month * 55)))
                .toList();
        return new ChartTable("line", Kind.LINE, "Transactions by month", "Month", List.of("2025", "2026"), lines);
    }

    private static ChartTable bar() {
        return counted("bar", Kind.BAR, Map.of("Weil am Rhein-Autobahn", 1_204, "Roissy", 811, "Schiphol", 96));
    }

    private static ChartTable ring() {
        return counted(
                "ring", Kind.DOUGHNUT, Map.of("CH", 812, "GB", 611, "NO", 96, "US", 55, "JP", 21, "IN", 9, "MX", 3));
    }

    private static ChartTable nothing() {
        return counted("nothing", Kind.BAR, Map.of());
    }

    private static ChartTable counted(String name, Kind kind, Map<String, Integer> counts) {
        var lines = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(it -> Line.of(reader(), it.getKey(), List.of(it.getValue())))
                .toList();
        return new ChartTable(name, kind, "Chart: " + name, "Place", List.of("Transactions"), lines);
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
