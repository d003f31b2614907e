package io.eata.portal.wizard.web;

import io.eata.carnet.ledger.TransactionType;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.core.Answer;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Goods;
import io.eata.portal.wizard.TransactionDraft;
import io.eata.portal.wizard.Wizard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 3: the goods in front of the officer. */
@Controller
final class GoodsPage {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Wizard wizard;
    private final WizardModel wizardModel;
    private final Trouble trouble;
    private final Words words;

    GoodsPage(Wizard wizard, WizardModel wizardModel, Trouble trouble, Words words) {
        this.wizard = wizard;
        this.wizardModel = wizardModel;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/transactions/{id}/goods")
    String form(Officer officer, HttpServletRequest request, Model model, @PathVariable("id") UUID id) {
        var draft = wizardModel.draft(officer, id);
        if (draft.receipt() != null || draft.unanswered() || draft.deferred() != null) {
            return "redirect:/transactions/" + id + "/commit";
        }
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        var form = typed.map(GoodsForm::of).orElse(GoodsForm.of(draft.notes()));
        return page(model, draft, form, new FieldMistakes());
    }

    @PostMapping("/transactions/{id}/goods")
    String checked(
            Officer officer,
            HttpServletResponse response,
            Model model,
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        var draft = wizardModel.draft(officer, id);
        if (draft.receipt() != null || draft.unanswered() || draft.deferred() != null) {
            return "redirect:/transactions/" + id + "/commit";
        }
        var form = GoodsForm.of(sent);
        var mistakes = new FieldMistakes();
        var goods = form.checked(draft.opened().carnet().items(), mistakes, words);
        if (goods == null) {
            response.setStatus(UNPROCESSABLE);
            return page(model, draft, form, mistakes);
        }
        return switch (String.valueOf(sent.getFirst("do"))) {
            case "update" -> {
                wizard.note(draft, draft.notes().with(goods));
                yield "redirect:/transactions/" + id + "/goods";
            }
            case "hold" -> {
                wizard.note(draft, draft.notes().with(goods));
                yield "redirect:/transactions/" + id + "/hold";
            }
            case "without" -> {
                wizard.goOnWithout(officer, draft, goods);
                yield "redirect:/transactions/" + id + "/goods";
            }
            default -> goOn(officer, response, model, draft, form, goods);
        };
    }

    private String goOn(
            Officer officer,
            HttpServletResponse response,
            Model model,
            TransactionDraft draft,
            GoodsForm form,
            Goods goods) {
        switch (wizard.check(officer, draft, goods)) {
            case Answer.Given(var checked) -> {
                var refusal = checked.content().assessed().refusal();
                if (refusal == null) {
                    return "redirect:/transactions/" + draft.id() + "/commit";
                }
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(refusal));
            }
            case Answer.Refused(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
            }
            case Answer.Silent<?> _ -> {
                response.setStatus(UNAVAILABLE);
                model.addAttribute("trouble", trouble.silence());
                model.addAttribute("mayDefer", true);
            }
        }
        return page(model, draft, form, new FieldMistakes());
    }

    private String page(Model model, TransactionDraft draft, GoodsForm form, FieldMistakes mistakes) {
        var document = wizardModel.document(draft);
        wizardModel.show(model, draft, document);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("goods", GoodsTable.all(document, form.meant(), form.marks()));
        model.addAttribute(
                "returns",
                draft.type() == TransactionType.RE_EXPORTATION || draft.type() == TransactionType.RE_IMPORTATION);
        return "wizard/goods";
    }
}
