package io.eata.portal.wizard.web;

import io.eata.contracts.problem.Problem;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.CommitOutcome;
import io.eata.portal.wizard.TransactionDraft;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 4: what each type of transaction asks for besides, the warnings one by one, and the commit. */
@Controller
final class CommitPage {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Wizard wizard;
    private final WizardModel wizardModel;
    private final Trouble trouble;
    private final Words words;
    private final Clock clock;

    CommitPage(Wizard wizard, WizardModel wizardModel, Trouble trouble, Words words, Clock clock) {
        this.wizard = wizard;
        this.wizardModel = wizardModel;
        this.trouble = trouble;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/transactions/{id}/commit")
    String form(Officer officer, HttpServletRequest request, Model model, @PathVariable("id") UUID id) {
        var draft = wizardModel.draft(officer, id);
        if (draft.receipt() != null) {
            return "redirect:/transactions/" + id + "/receipt";
        }
        if (draft.deferred() != null) {
            return "redirect:/transactions/deferred/" + draft.deferred();
        }
        if (!ready(draft)) {
            return "redirect:/transactions/" + id + "/goods";
        }
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent() && !draft.unanswered());
        var form = typed.map(CommitForm::of).orElse(CommitForm.of(draft));
        return page(model, draft, form, new FieldMistakes());
    }

    @PostMapping("/transactions/{id}/commit")
    String commit(
            Officer officer,
            HttpServletResponse response,
            Model model,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var draft = wizardModel.draft(officer, id);
        if (draft.receipt() != null) {
            return "redirect:/transactions/" + id + "/receipt";
        }
        if (draft.deferred() != null) {
            return "redirect:/transactions/deferred/" + draft.deferred();
        }
        if (draft.unanswered() && "defer".equals(sent.getFirst("do"))) {
            return "redirect:/transactions/deferred/" + wizard.defer(officer, draft, draft.notes(), List.of());
        }
        if (draft.unanswered()) {
            return after(officer, response, model, draft, wizard.repeat(draft));
        }
        if (!ready(draft)) {
            return "redirect:/transactions/" + id + "/goods";
        }
        var form = CommitForm.of(sent);
        var mistakes = new FieldMistakes();
        var notes = form.noted(draft, today(draft), mistakes, words);
        var where = String.valueOf(sent.getFirst("do"));
        if (where.equals("goods") || where.equals("hold")) {
            if (mistakes.none()) {
                wizard.note(draft, notes);
            }
            return "redirect:/transactions/" + id + "/" + where;
        }
        form.requireConfirmed(draft.content().assessed().warnings(), mistakes, words);
        if (!mistakes.none()) {
            response.setStatus(UNPROCESSABLE);
            return page(model, draft, form, mistakes);
        }
        var confirmed = List.copyOf(form.confirmed());
        if (draft.withoutCore()) {
            return "redirect:/transactions/deferred/" + wizard.defer(officer, draft, notes, confirmed);
        }
        return after(officer, response, model, draft, wizard.commit(draft, notes, confirmed));
    }

    private String after(
            Officer officer,
            HttpServletResponse response,
            Model model,
            TransactionDraft before,
            CommitOutcome outcome) {
        return switch (outcome) {
            case CommitOutcome.Committed _ -> "redirect:/transactions/" + before.id() + "/receipt";
            case CommitOutcome.MoreToConfirm _ -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("moreToConfirm", true);
                yield page(officer, model, before.id());
            }
            case CommitOutcome.Refused(Problem problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
                yield page(officer, model, before.id());
            }
            case CommitOutcome.Unanswered _ -> {
                response.setStatus(UNAVAILABLE);
                yield page(officer, model, before.id());
            }
        };
    }

    private String page(Officer officer, Model model, UUID id) {
        var draft = wizardModel.draft(officer, id);
        return page(model, draft, CommitForm.of(draft), new FieldMistakes());
    }

    private String page(Model model, TransactionDraft draft, CommitForm form, FieldMistakes mistakes) {
        var document = wizardModel.document(draft);
        wizardModel.show(model, draft, document);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("today", today(draft));
        model.addAttribute(
                "goods",
                GoodsTable.only(document, draft.notes().items(), draft.notes().marks()));
        return "wizard/commit";
    }

    private static boolean ready(TransactionDraft draft) {
        return draft.unanswered()
                || (draft.content().goodsChecked() && draft.content().assessed().refusal() == null);
    }

    /** The day of a transaction is the day at its office. */
    private LocalDate today(TransactionDraft draft) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(draft.office().zone()));
    }
}
