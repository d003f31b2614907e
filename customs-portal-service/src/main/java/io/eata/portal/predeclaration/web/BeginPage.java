package io.eata.portal.predeclaration.web;

import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.predeclaration.PredeclarationInbox;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Committing begins at step 2 of a transaction, with the holder's code; it is answered once core has committed it. */
@Controller
final class BeginPage {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final PredeclarationModel shown;
    private final PredeclarationInbox inbox;
    private final Wizard wizard;
    private final Offices offices;
    private final Trouble trouble;
    private final Words words;

    BeginPage(
            PredeclarationModel shown,
            PredeclarationInbox inbox,
            Wizard wizard,
            Offices offices,
            Trouble trouble,
            Words words) {
        this.shown = shown;
        this.inbox = inbox;
        this.wizard = wizard;
        this.offices = offices;
        this.trouble = trouble;
        this.words = words;
    }

    @PostMapping("/pre-declarations/{id}/commit")
    String begin(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @PathVariable("id") UUID id,
            @RequestParam(name = "revision", defaultValue = "0") int revision,
            @RequestParam(name = "office", defaultValue = "") String officeCode) {
        var told = shown.find(officer, id);
        var code = told.details().code();
        if (!told.committable() || told.revision() != revision || code == null) {
            next.addFlashAttribute("failed", AnswerPages.late(words));
            return "redirect:/pre-declarations/" + id;
        }
        var office = offices.find(officer, officeCode);
        if (office.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            var mistakes = new FieldMistakes().add("office", words.say("scan.office.missing"));
            return shown.show(officer, model, told, "", mistakes);
        }
        offices.remember(officer, office.get());
        return switch (wizard.open(officer, office.get().onRecord(), Long.toString(told.carnetId()), code)) {
            case Answer.Given<UUID>(var draft) -> {
                inbox.begun(id, draft);
                yield "redirect:/transactions/" + draft + "/carnet";
            }
            case Answer.Refused<UUID>(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
                yield shown.show(officer, model, told, "", new FieldMistakes());
            }
            case Answer.Silent<UUID> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
                yield shown.show(officer, model, told, "", new FieldMistakes());
            }
        };
    }
}
