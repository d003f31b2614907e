package io.eata.portal.predeclaration.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.predeclaration.Answers;
import io.eata.portal.predeclaration.Predeclaration;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acknowledging and rejecting, in the revision that the officer looked at. */
@Controller
final class AnswerPages {

    private static final int UNPROCESSABLE = 422;
    private static final int SHORTEST_REASON = 3;

    private final PredeclarationModel shown;
    private final Answers answers;
    private final Offices offices;
    private final Words words;

    AnswerPages(PredeclarationModel shown, Answers answers, Offices offices, Words words) {
        this.shown = shown;
        this.answers = answers;
        this.offices = offices;
        this.words = words;
    }

    @PostMapping("/pre-declarations/{id}/acknowledge")
    String acknowledge(
            Officer officer,
            RedirectAttributes next,
            @PathVariable("id") UUID id,
            @RequestParam(name = "revision", defaultValue = "0") int revision) {
        var told = shown.find(officer, id);
        var office = office(officer, told);
        boolean first = told.revision() == revision && answers.acknowledge(officer, told, office.code(), office.zone());
        return back(next, id, first, "predeclaration.acknowledged");
    }

    @PostMapping("/pre-declarations/{id}/reject")
    String reject(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @PathVariable("id") UUID id,
            @RequestParam(name = "revision", defaultValue = "0") int revision,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        var told = shown.find(officer, id);
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > Limits.LONG_TEXT) {
            response.setStatus(UNPROCESSABLE);
            var mistakes = new FieldMistakes()
                    .add("reason", words.say("predeclaration.reason.length", SHORTEST_REASON, Limits.LONG_TEXT));
            return shown.show(officer, model, told, reason, mistakes);
        }
        var office = office(officer, told);
        boolean first = told.revision() == revision && answers.reject(officer, told, office.code(), office.zone(), why);
        return back(next, id, first, "predeclaration.rejected");
    }

    private String back(RedirectAttributes next, UUID id, boolean first, String done) {
        if (first) {
            next.addFlashAttribute("done", words.say(done));
        } else {
            next.addFlashAttribute("failed", late(words));
        }
        return "redirect:/pre-declarations/" + id;
    }

    /** Somebody was faster, or the holder. */
    static Trouble.Told late(Words words) {
        return new Trouble.Told(
                words.say("predeclaration.late.title"),
                words.say("predeclaration.late.detail"),
                words.say("predeclaration.late.next"),
                null);
    }

    /** Where the officer works, or the office that was told. */
    private CustomsOffice office(Officer officer, Predeclaration told) {
        return offices.remembered(officer)
                .or(() -> offices.find(officer, told.office()))
                .orElseGet(() -> new CustomsOffice(
                        told.country(), told.territory(), told.office(), told.office(), "", told.zone()));
    }
}
