package io.eata.portal.hold.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.core.Answer;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Drafts;
import io.eata.portal.wizard.TransactionDraft;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing a transaction with a reason. */
@Controller
final class HoldPages {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Drafts drafts;
    private final Wizard wizard;
    private final Trouble trouble;
    private final Words words;

    HoldPages(Drafts drafts, Wizard wizard, Trouble trouble, Words words) {
        this.drafts = drafts;
        this.wizard = wizard;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/transactions/{id}/hold")
    String form(Officer officer, HttpServletRequest request, Model model, @PathVariable("id") UUID id) {
        var typed = Typed.takeBack(request);
        var reason = typed.map(form -> form.getFirst("reason")).orElse("");
        return page(model, draft(officer, id), reason == null ? "" : reason, UUID.randomUUID(), new FieldMistakes());
    }

    @PostMapping("/transactions/{id}/hold")
    String hold(
            Officer officer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @PathVariable("id") UUID id,
            @RequestParam(name = "key") UUID key,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        var draft = draft(officer, id);
        var mistakes = new FieldMistakes();
        if (reason.isBlank()) {
            mistakes.add("reason", words.say("hold.reason.missing"));
        } else if (reason.length() > Limits.LONG_TEXT) {
            mistakes.add("reason", words.say("form.long", Limits.LONG_TEXT));
        }
        if (!mistakes.none()) {
            response.setStatus(UNPROCESSABLE);
            return page(model, draft, reason, key, mistakes);
        }
        switch (wizard.hold(draft, key.toString(), reason.strip())) {
            case Answer.Given<?> _ -> {
                next.addFlashAttribute(
                        "done", words.say("hold.done", draft.opened().carnet().number()));
                return "redirect:/transactions/on-hold";
            }
            case Answer.Refused(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
                return page(model, draft, reason, UUID.randomUUID(), mistakes);
            }
            case Answer.Silent<?> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
                return page(model, draft, reason, key, mistakes);
            }
        }
    }

    private static String page(Model model, TransactionDraft draft, String reason, UUID key, FieldMistakes mistakes) {
        model.addAttribute("draft", draft);
        model.addAttribute("carnet", draft.opened().carnet());
        model.addAttribute("reason", reason);
        model.addAttribute("key", key);
        model.addAttribute("mistakes", mistakes);
        return "hold/hold";
    }

    private TransactionDraft draft(Officer officer, UUID id) {
        return drafts.find(officer, id)
                .filter(draft -> draft.receipt() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
