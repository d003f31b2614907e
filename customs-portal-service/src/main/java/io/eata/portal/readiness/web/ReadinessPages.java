package io.eata.portal.readiness.web;

import io.eata.portal.access.Officer;
import io.eata.portal.office.Kept;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.Notice;
import io.eata.portal.readiness.NoticeKind;
import io.eata.portal.readiness.Readiness;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the administration is, whether its date can be kept, and the notices that the date needs. */
@Controller
final class ReadinessPages {

    private static final String TO_SUMMARY = "redirect:/settings/readiness";

    private final Readiness readiness;
    private final Checklist checklist;
    private final Words words;

    ReadinessPages(Readiness readiness, Checklist checklist, Words words) {
        this.readiness = readiness;
        this.checklist = checklist;
        this.words = words;
    }

    @GetMapping("/settings/readiness")
    String summary(Officer officer, Model model) {
        var standing = readiness.of(officer);
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", new FieldMistakes());
        }
        model.addAttribute("it", standing);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("deadline", standing.date().counts().orElse(null));
        return "readiness/summary";
    }

    @PostMapping("/settings/readiness/date")
    String plan(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "planned", defaultValue = "") String planned,
            @RequestParam(name = "version", defaultValue = "0") int version) {
        var day = Days.of(planned);
        if (day.isEmpty() && !planned.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", planned);
            model.addAttribute("mistakes", new FieldMistakes().add("planned", words.say("readiness.rule.day")));
            return summary(officer, model);
        }
        if (checklist.plan(officer.country(), day.orElse(null), version) instanceof Kept.Done) {
            next.addFlashAttribute("done", words.say("readiness.saved"));
            return TO_SUMMARY;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("typed", planned);
        model.addAttribute("mistakes", new FieldMistakes().add("planned", words.say("readiness.collided")));
        return summary(officer, model);
    }

    @PostMapping("/settings/readiness/standard")
    String standard(
            Officer officer,
            RedirectAttributes next,
            @RequestParam(name = "take", defaultValue = "true") boolean take) {
        if (!take) {
            checklist.turnDownStandard(officer.country());
            return TO_SUMMARY;
        }
        var date = readiness.of(officer).date().counts();
        if (checklist.takeStandard(officer.country(), StandardTasks.inWords(words, date))) {
            next.addFlashAttribute("done", words.say("readiness.standard.taken"));
        }
        return TO_SUMMARY;
    }

    /** Where a login in between leads back to. */
    @GetMapping({"/settings/readiness/date", "/settings/readiness/standard"})
    String backFromLogin() {
        return TO_SUMMARY;
    }

    @GetMapping("/settings/readiness/notice")
    String notice(Officer officer, Model model, @RequestParam(name = "kind", defaultValue = "") String kind) {
        return notice(officer, model, kind(kind), new FieldMistakes());
    }

    private String notice(Officer officer, Model model, NoticeKind kind, FieldMistakes mistakes) {
        var standing = readiness.of(officer);
        var date = standing.date().counts();
        model.addAttribute("kind", kind);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("today", standing.today());
        model.addAttribute("deadline", date.orElse(null));
        date.ifPresent(day -> {
            var notice = NoticeText.of(kind, officer.country(), day);
            model.addAttribute("notice", notice);
            model.addAttribute("mail", notice.mail());
            model.addAttribute("due", kind.dueFor(day));
            model.addAttribute("late", kind.dueFor(day).isBefore(standing.today()));
        });
        model.addAttribute(
                "sent",
                standing.notices().stream().filter(it -> it.kind() == kind).toList());
        return "readiness/notice";
    }

    @PostMapping("/settings/readiness/notice")
    String sent(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(name = "kind", defaultValue = "") String kindName,
            @RequestParam(name = "forDate", defaultValue = "") String forDate,
            @RequestParam(name = "sentOn", defaultValue = "") String sentOn) {
        var kind = kind(kindName);
        var date = Days.of(forDate);
        var day = Days.of(sentOn).filter(it -> !it.isAfter(readiness.today()) && !it.isBefore(LocalDate.of(2020, 1, 1)));
        if (date.isEmpty() || day.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", sentOn);
            return notice(
                    officer, model, kind, new FieldMistakes().add("sentOn", words.say("readiness.rule.sent")));
        }
        checklist.sent(officer.country(), new Notice(kind, date.get(), day.get(), officer.name()));
        next.addFlashAttribute("done", words.say("readiness.notice.recorded"));
        return TO_SUMMARY;
    }

    private static NoticeKind kind(String name) {
        return Stream.of(NoticeKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
