package io.eata.portal.cancel.web;

import io.eata.carnet.codes.CancellationCode;
import io.eata.carnet.codes.CodeReading;
import io.eata.contracts.Limits;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.Receipt;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
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

/** Undoing a transaction with the code that only its holder knows. The code is never put back into the page. */
@Controller
final class CancelPages {

    private static final int SHORTEST_REASON = 3;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final CustomsCore core;
    private final Offices offices;
    private final Trouble trouble;
    private final Words words;

    CancelPages(CustomsCore core, Offices offices, Trouble trouble, Words words) {
        this.core = core;
        this.offices = offices;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/carnets/{id}/transactions/{sequence}/cancel")
    String form(Model model, @PathVariable("id") long id, @PathVariable("sequence") long sequence) {
        return page(model, id, sequence, new Attempt(UUID.randomUUID(), ""), new FieldMistakes());
    }

    /**
     * What is sent again as it was until there is an answer.
     *
     * @param key of the command
     */
    private record Attempt(UUID key, String reason) {}

    @PostMapping("/carnets/{id}/transactions/{sequence}/cancel")
    String cancel(
            Officer officer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @PathVariable("id") long id,
            @PathVariable("sequence") long sequence,
            @RequestParam(name = "key") UUID key,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "reason", defaultValue = "") String typedReason) {
        var mistakes = new FieldMistakes();
        var attempt = new Attempt(key, typedReason.strip());
        var office = offices.remembered(officer);
        if (office.isEmpty()) {
            mistakes.add("code", words.say("scan.office.missing"));
        } else if (CancellationCode.parse(code) instanceof CodeReading.Unreadable<CancellationCode>(var problem)) {
            mistakes.add("code", words.say("cancel.code." + problem));
        }
        if (attempt.reason().length() < SHORTEST_REASON) {
            mistakes.add("reason", words.say("cancel.reason.missing"));
        } else if (attempt.reason().length() > Limits.LONG_TEXT) {
            mistakes.add("reason", words.say("cancel.reason.long", Limits.LONG_TEXT));
        }
        if (mistakes.none() && office.isPresent()) {
            return send(response, model, next, office.get(), id, sequence, attempt, code);
        }
        response.setStatus(UNPROCESSABLE);
        return page(model, id, sequence, attempt, mistakes);
    }

    private String send(
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            CustomsOffice office,
            long id,
            long sequence,
            Attempt attempt,
            String code) {
        var command = new CancelTransaction(CancellationCode.of(code).toString(), office.onRecord(), attempt.reason());
        switch (core.ask(api -> api.cancel(attempt.key().toString(), id, sequence, command))) {
            case Answer.Given<?> _ -> {
                next.addFlashAttribute("done", words.say("cancel.done"));
                return "redirect:/transactions/new";
            }
            case Answer.Refused<?>(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
                // What was refused is over: the next code is another command.
                return page(model, id, sequence, new Attempt(UUID.randomUUID(), attempt.reason()), new FieldMistakes());
            }
            case Answer.Silent<?> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
                return page(model, id, sequence, attempt, new FieldMistakes());
            }
        }
    }

    private String page(Model model, long id, long sequence, Attempt attempt, FieldMistakes mistakes) {
        switch (core.ask(api -> api.receipt(id, sequence))) {
            case Answer.Given<Receipt>(var receipt) -> model.addAttribute("transaction", receipt.transaction());
            case Answer.Refused<?> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Answer.Silent<?> _ -> model.addAttribute("trouble", trouble.silence());
        }
        model.addAttribute("carnetId", id);
        model.addAttribute("sequence", sequence);
        model.addAttribute("key", attempt.key());
        model.addAttribute("reason", attempt.reason());
        model.addAttribute("mistakes", mistakes);
        return "cancel/cancel";
    }
}
