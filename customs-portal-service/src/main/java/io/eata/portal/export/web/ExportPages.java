package io.eata.portal.export.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.export.AskedExport;
import io.eata.portal.export.Export;
import io.eata.portal.export.ExportAtOnce;
import io.eata.portal.export.ExportKind;
import io.eata.portal.export.Exports;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer finds the exports that were asked for, how far they are, and what became of them. */
@Controller
final class ExportPages {

    static final String HOME = "redirect:/logs/exports";

    private final Exports exports;
    private final ExportAtOnce atOnce;
    private final AskedWords asked;
    private final Words words;

    ExportPages(Exports exports, ExportAtOnce atOnce, AskedWords asked, Words words) {
        this.exports = exports;
        this.atOnce = atOnce;
        this.asked = asked;
        this.words = words;
    }

    @GetMapping("/logs/exports")
    String list(Officer officer, Model model, @RequestParam(name = "after", required = false) @Nullable String after) {
        var page = exports.list(officer, after, Limits.DEFAULT_PAGE);
        model.addAttribute("page", page);
        model.addAttribute("after", after);
        model.addAttribute("said", page.rows().stream().collect(Collectors.toMap(Export::id, asked::of)));
        model.addAttribute("running", page.rows().stream().anyMatch(it -> it.state() == Export.State.RUNNING));
        return "log/exports";
    }

    /** Begins an export of what the log shows. What is small is there at once, the rest is found in the list. */
    @PostMapping("/logs/exports")
    String begin(Officer officer, RedirectAttributes next, Locale language, @RequestParam Map<String, String> sent) {
        var kind = ExportKind.of(sent.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            return HOME;
        }
        var begun = exports.begin(officer, kind.get(), AskedExport.of(sent), language);
        if (begun.isEmpty()) {
            next.addFlashAttribute("trouble", told("many"));
            return HOME;
        }
        return atOnce.ends(begun.get())
                        && exports.find(officer, begun.get())
                                .filter(it -> it.state() == Export.State.DONE)
                                .isPresent()
                ? HOME + "/" + begun.get() + "/file"
                : HOME;
    }

    /** Where a login in between leads back to. */
    @GetMapping({"/logs/exports/{id}/cancel", "/logs/exports/{id}/delete"})
    String backFromLogin(@PathVariable("id") UUID id) {
        return HOME;
    }

    @PostMapping("/logs/exports/{id}/cancel")
    String cancel(Officer officer, RedirectAttributes next, @PathVariable("id") UUID id) {
        if (!exports.cancel(officer, id)) {
            next.addFlashAttribute("trouble", told("over"));
        }
        return HOME;
    }

    @PostMapping("/logs/exports/{id}/delete")
    String delete(Officer officer, @PathVariable("id") UUID id) {
        exports.delete(officer, id);
        return HOME;
    }

    private Trouble.Told told(String why) {
        return new Trouble.Told(words.say("export.why." + why), words.say("export.why." + why + ".next"), null, null);
    }
}
