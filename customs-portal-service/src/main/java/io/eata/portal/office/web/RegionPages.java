package io.eata.portal.office.web;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Spreadsheet;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The regions of the administration, for administrators. */
@Controller
final class RegionPages {

    static final String TO_LIST = "redirect:/settings/regions";
    private static final String ONE = "office/region";

    private final RegionBook regions;
    private final AccountsThere accounts;
    private final KeptWords kept;
    private final Words words;

    RegionPages(RegionBook regions, AccountsThere accounts, KeptWords kept, Words words) {
        this.regions = regions;
        this.accounts = accounts;
        this.kept = kept;
        this.words = words;
    }

    @GetMapping("/settings/regions")
    String list(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        model.addAttribute("asked", asked);
        model.addAttribute("page", page(found(officer, asked), AskedOffices.after(asked)));
        return "office/regions";
    }

    @GetMapping("/settings/regions/export")
    void export(Officer officer, HttpServletResponse response, @RequestParam Map<String, String> asked)
            throws IOException {
        try (var sheet =
                Spreadsheet.answer(response, "regions-" + officer.country().toLowerCase(Locale.ROOT))) {
            sheet.sheet(
                    words.say("nav.regions"),
                    List.of(
                            words.say("office.field.region"),
                            words.say("nav.offices"),
                            words.say("office.field.state")));
            for (var region : found(officer, asked)) {
                sheet.row(
                        region.name(),
                        region.offices(),
                        words.say(region.active() ? "office.active" : "office.inactive"));
            }
        }
    }

    @GetMapping("/settings/regions/new")
    String fresh(HttpServletRequest request, Model model) {
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        return form(model, typed.map(it -> OfficeEntry.typed(it.getFirst("name"))).orElse(""));
    }

    @PostMapping("/settings/regions/new")
    String create(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "name", defaultValue = "") String typed) {
        var name = typed.strip();
        var created = regions.create(officer.country(), name);
        if (!(created instanceof Kept.Done)) {
            return again(model, response, name, created);
        }
        next.addFlashAttribute("done", words.say("regions.created", name));
        return TO_LIST;
    }

    @GetMapping("/settings/regions/one")
    String one(
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "region", defaultValue = "") String name) {
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        var asked = typed.map(it -> OfficeEntry.typed(it.getFirst("region"))).orElse(name);
        return regions.find(officer.country(), asked)
                .map(region -> {
                    model.addAttribute("region", region);
                    return form(
                            model,
                            typed.map(it -> OfficeEntry.typed(it.getFirst("name")))
                                    .orElse(region.name()));
                })
                .orElseGet(() -> {
                    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                    model.addAttribute("trouble", kept.why(new Kept.Missing()));
                    return ONE;
                });
    }

    @PostMapping("/settings/regions/one")
    String rename(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "region", defaultValue = "") String name,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "name", defaultValue = "") String typed) {
        var newName = typed.strip();
        // Accounts that still have the name before would be left behind by a second one.
        if (regions.awaited(officer.country(), name).isPresent() && !followed(officer, name)) {
            next.addFlashAttribute("trouble", kept.unknown());
            return to(name);
        }
        var renamed = regions.rename(officer.country(), name, version, newName);
        if (!(renamed instanceof Kept.Done)) {
            regions.find(officer.country(), name).ifPresent(it -> model.addAttribute("region", it));
            return again(model, response, newName, renamed);
        }
        if (followed(officer, newName)) {
            next.addFlashAttribute("done", words.say("regions.saved"));
        }
        return to(newName);
    }

    private boolean followed(Officer officer, String name) {
        var former = regions.awaited(officer.country(), name);
        if (former.isPresent()) {
            if (accounts.follow(former.get(), name).isEmpty()) {
                return false;
            }
            regions.accountsFollow(officer.country(), name);
        }
        return true;
    }

    /** Tells identity again of a new name that it has not heard of wholly. */
    @PostMapping("/settings/regions/accounts")
    String follow(
            Officer officer,
            RedirectAttributes next,
            @RequestParam(name = "region", defaultValue = "") String name) {
        if (followed(officer, name)) {
            next.addFlashAttribute("done", words.say("regions.saved"));
        }
        return to(name);
    }

    private List<Region> found(Officer officer, Map<String, String> asked) {
        var text = AskedOffices.text(asked, "text");
        var active = AskedOffices.active(asked.get("active"));
        return regions.of(officer.country()).stream()
                .filter(it -> text == null
                        || it.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .filter(it -> active == null || active == it.active())
                .toList();
    }

    /** There are at most {@value RegionBook#MOST}: the list is cut into pages here. */
    private static Page<Region> page(List<Region> found, @Nullable String after) {
        int start = 0;
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).name().equals(after)) {
                start = at + 1;
            }
        }
        int end = Math.min(found.size(), start + Limits.DEFAULT_PAGE);
        var shown = found.subList(start, end);
        return new Page<>(shown, end < found.size() ? shown.getLast().name() : null);
    }

    private String again(Model model, HttpServletResponse response, String name, Kept refusal) {
        response.setStatus(KeptWords.status(refusal).value());
        if (refusal instanceof Kept.Invalid(var mistakes)) {
            model.addAttribute("mistakes", kept.mistakes(mistakes));
        } else {
            model.addAttribute("trouble", kept.why(refusal));
        }
        return form(model, name);
    }

    private String form(Model model, String name) {
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", new FieldMistakes());
        }
        model.addAttribute("name", name);
        return ONE;
    }

    static String to(String name) {
        return "redirect:" + OfficePages.address("/settings/regions/one", "region", name);
    }
}
