package io.eata.portal.office.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeBook;
import io.eata.portal.office.OfficeEntry;
import io.eata.portal.office.OfficeKind;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.office.Region;
import io.eata.portal.office.RegionBook;
import io.eata.portal.office.Zones;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The offices of the administration: administrators keep all of them, regional managers those of their region. */
@Controller
final class OfficePages {

    static final String TO_LIST = "redirect:/settings/offices";
    private static final String ONE = "office/office";

    private final OfficeBook book;
    private final RegionBook regions;
    private final KeptWords kept;
    private final Words words;

    OfficePages(OfficeBook book, RegionBook regions, KeptWords kept, Words words) {
        this.book = book;
        this.regions = regions;
        this.kept = kept;
        this.words = words;
    }

    @GetMapping("/settings/offices")
    String list(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var scope = OfficeScope.of(officer);
        model.addAttribute("asked", asked);
        model.addAttribute("regions", regionNames(scope));
        model.addAttribute("kinds", OfficeKind.values());
        model.addAttribute("scope", scope);
        model.addAttribute(
                "page", book.list(scope, AskedOffices.filter(asked), AskedOffices.after(asked), Limits.DEFAULT_PAGE));
        return "office/offices";
    }

    @GetMapping("/settings/offices/new")
    String fresh(Officer officer, HttpServletRequest request, Model model) {
        var scope = OfficeScope.of(officer);
        var typed = Typed.takeBack(request).map(OfficeForm::of);
        model.addAttribute("again", typed.isPresent());
        return form(scope, model, typed.map(OfficeForm::entry).orElseGet(() -> empty(scope)));
    }

    @PostMapping("/settings/offices/new")
    String create(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute OfficeForm form) {
        var scope = OfficeScope.of(officer);
        var entry = form.entry();
        return switch (book.create(scope, entry)) {
            case Kept.Done _ -> {
                next.addFlashAttribute("done", words.say("offices.created", entry.name()));
                yield to(entry.code());
            }
            case Kept other -> again(scope, model, response, entry, other);
        };
    }

    @GetMapping("/settings/offices/one")
    String one(
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        var scope = OfficeScope.of(officer);
        var typed = Typed.takeBack(request).map(OfficeForm::of);
        model.addAttribute("again", typed.isPresent());
        var found = book.find(
                scope.country(), typed.map(it -> it.entry().code()).orElse(code));
        if (found.isEmpty() || !scope.covers(found.get().office().region())) {
            return refused(model, response, found.isEmpty() ? new Kept.Missing() : new Kept.Outside());
        }
        model.addAttribute("version", typed.map(OfficeForm::expected).orElse(found.get().version()));
        model.addAttribute("kept", found.get());
        return form(scope, model, typed.map(OfficeForm::entry).orElse(found.get().entry()));
    }

    @PostMapping("/settings/offices/one")
    String change(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute OfficeForm form) {
        var scope = OfficeScope.of(officer);
        var entry = form.entry();
        return switch (book.change(scope, entry, form.expected())) {
            case Kept.Done _ -> {
                next.addFlashAttribute("done", words.say("offices.saved"));
                yield to(entry.code());
            }
            case Kept.Missing missing -> refused(model, response, missing);
            case Kept.Outside outside -> refused(model, response, outside);
            case Kept other -> {
                var now = book.find(scope.country(), entry.code()).orElseThrow();
                model.addAttribute("kept", now);
                // Whoever was told of the other change and presses again means it.
                model.addAttribute("version", other instanceof Kept.Collided ? now.version() : form.expected());
                yield again(scope, model, response, entry, other);
            }
        };
    }

    private String again(
            OfficeScope scope, Model model, HttpServletResponse response, OfficeEntry entry, Kept refusal) {
        response.setStatus(KeptWords.status(refusal).value());
        if (refusal instanceof Kept.Invalid(var mistakes)) {
            model.addAttribute("mistakes", kept.mistakes(mistakes));
        } else {
            model.addAttribute("trouble", kept.why(refusal));
        }
        return form(scope, model, entry);
    }

    private String refused(Model model, HttpServletResponse response, Kept refusal) {
        response.setStatus(KeptWords.status(refusal).value());
        model.addAttribute("trouble", kept.why(refusal));
        return ONE;
    }

    private String form(OfficeScope scope, Model model, OfficeEntry entry) {
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", new FieldMistakes());
        }
        model.addAttribute("entry", entry);
        model.addAttribute("kinds", OfficeKind.values());
        model.addAttribute("regions", choices(scope, entry.region()));
        model.addAttribute("zones", Zones.of(scope.country()));
        model.addAttribute("otherZones", Zones.others(scope.country()));
        return ONE;
    }

    private OfficeEntry empty(OfficeScope scope) {
        var zones = Zones.of(scope.country());
        return new OfficeEntry(
                "", "", scope.region().orElse(""), zones.size() == 1 ? zones.getFirst() : "", "", "", "", "", "", "",
                "", "", "", List.of());
    }

    private Map<String, String> choices(OfficeScope scope, String own) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("offices.region.choose"));
        regions.of(scope.country()).stream()
                .filter(region -> scope.covers(region.name()))
                .filter(region -> region.active() || region.name().equals(own))
                .forEach(region -> choices.put(region.name(), region.name()));
        return choices;
    }

    private List<String> regionNames(OfficeScope scope) {
        return regions.of(scope.country()).stream()
                .map(Region::name)
                .filter(scope::covers)
                .toList();
    }

    static String to(String code) {
        return "redirect:" + address("/settings/offices/one", "code", code);
    }

    static String address(String path, String name, String of) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam(name, "{it}")
                .encode()
                .buildAndExpand(of)
                .toUriString();
    }
}
