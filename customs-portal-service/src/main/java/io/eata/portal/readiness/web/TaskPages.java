package io.eata.portal.readiness.web;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.PreparationStep;
import io.eata.portal.readiness.Readiness;
import io.eata.portal.readiness.TaskState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** One task of the preparation. */
@Controller
final class TaskPages {

    private final Checklist checklist;
    private final Readiness readiness;
    private final Words words;

    TaskPages(Checklist checklist, Readiness readiness, Words words) {
        this.checklist = checklist;
        this.readiness = readiness;
        this.words = words;
    }

    @GetMapping("/settings/readiness/task")
    String one(Officer officer, Model model, @RequestParam(name = "id", required = false) @Nullable Long id) {
        var form = id == null
                ? TaskForm.fresh()
                : checklist
                        .task(officer.country(), id)
                        .map(TaskForm::of)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(model, form, new FieldMistakes());
    }

    @PostMapping("/settings/readiness/task")
    String keep(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute TaskForm form) {
        var mistakes = form.mistakes(words, readiness.today());
        if (!mistakes.none()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, form, mistakes);
        }
        return switch (checklist.keep(officer.country(), form.task(readiness.today()))) {
            case Kept.Done _ -> {
                next.addFlashAttribute("done", words.say("readiness.saved"));
                yield "redirect:/settings/readiness";
            }
            case Kept.Invalid(var wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                wrong.forEach(it -> mistakes.add(it.field(), words.say(it.rule())));
                yield show(model, form, mistakes);
            }
            case Kept.Collided _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield show(model, form, mistakes.add("name", words.say("readiness.collided")));
            }
            case Kept.Missing _, Kept.Outside _, Kept.InUse _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String show(Model model, TaskForm form, FieldMistakes mistakes) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("steps", choices("readiness.step.", PreparationStep.values()));
        model.addAttribute("states", choices("readiness.state.", TaskState.values()));
        return "readiness/task";
    }

    private Map<String, String> choices(String prefix, Enum<?>[] values) {
        var choices = new LinkedHashMap<String, String>();
        for (var it : values) {
            choices.put(it.name(), words.say(prefix + it.name()));
        }
        return choices;
    }
}
