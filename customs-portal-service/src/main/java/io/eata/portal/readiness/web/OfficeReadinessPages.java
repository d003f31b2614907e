package io.eata.portal.readiness.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.OfficeReadiness;
import io.eata.portal.readiness.RegionReadiness;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far each office is; regional managers those of their region. */
@Controller
final class OfficeReadinessPages {

    private static final String ONE = "readiness/office";

    private final Checklist checklist;
    private final Words words;

    OfficeReadinessPages(Checklist checklist, Words words) {
        this.checklist = checklist;
        this.words = words;
    }

    @GetMapping("/settings/readiness/offices")
    String list(Officer officer, Model model, @RequestParam Map<String, String> asked) {
        var scope = OfficeScope.of(officer);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "regions",
                checklist.byRegion(scope).stream().map(RegionReadiness::region).toList());
        model.addAttribute(
                "page",
                checklist.offices(
                        scope,
                        text(asked.get("region")),
                        "yes".equals(asked.get("missing")),
                        text(asked.get("after")),
                        Limits.DEFAULT_PAGE));
        return "readiness/offices";
    }

    @GetMapping("/settings/readiness/office")
    String one(
            Officer officer,
            Model model,
            HttpServletResponse response,
            @RequestParam(name = "code", defaultValue = "") String code) {
        var office = office(officer, code);
        if (office.isEmpty()) {
            return outside(model, response);
        }
        return show(model, office.get(), OfficeReadinessForm.of(office.get()), new FieldMistakes());
    }

    @PostMapping("/settings/readiness/office")
    String record(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute OfficeReadinessForm form) {
        var office = office(officer, form.code() == null ? "" : form.code());
        if (office.isEmpty()) {
            return outside(model, response);
        }
        var mistakes = form.mistakes(words);
        if (!mistakes.none()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, office.get(), form, mistakes);
        }
        return switch (checklist.record(OfficeScope.of(officer), form.office(office.get()))) {
            case Kept.Done _ -> {
                next.addFlashAttribute(
                        "done", words.say("readiness.office.saved", office.get().name()));
                yield "redirect:/settings/readiness/offices";
            }
            case Kept.Collided _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(model, office.get(), form, mistakes.add("officers", words.say("readiness.collided")));
            }
            case Kept.Outside _ -> outside(model, response);
            case Kept.Missing _, Kept.InUse _, Kept.Invalid _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /**
     * An office of the officer's own region, or any for an administrator.
     *
     * @throws ResponseStatusException 404 if the administration has no such active office
     */
    private Optional<OfficeReadiness> office(Officer officer, String code) {
        var office = checklist
                .office(officer.country(), code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Optional.of(office).filter(it -> OfficeScope.of(officer).covers(it.region()));
    }

    private String outside(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute(
                "trouble",
                new Trouble.Told(
                        words.say("office.why.outside"), words.say("office.why.outside.next"), null, null));
        return ONE;
    }

    private static String show(Model model, OfficeReadiness office, OfficeReadinessForm form, FieldMistakes mistakes) {
        model.addAttribute("office", office);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return ONE;
    }

    private static @Nullable String text(@Nullable String asked) {
        return asked == null || asked.isBlank() || asked.length() > Limits.SHORT_TEXT ? null : asked.strip();
    }
}
