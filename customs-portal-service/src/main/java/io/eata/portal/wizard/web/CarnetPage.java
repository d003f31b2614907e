package io.eata.portal.wizard.web;

import io.eata.carnet.ledger.Refusal;
import io.eata.portal.access.Officer;
import io.eata.portal.file.CarnetFiles;
import io.eata.portal.wizard.TransactionDraft;
import io.eata.portal.wizard.Wizard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Step 2: the carnet and whether it is good for this here and now. */
@Controller
final class CarnetPage {

    private final Wizard wizard;
    private final WizardModel wizardModel;
    private final CarnetFiles files;

    CarnetPage(Wizard wizard, WizardModel wizardModel, CarnetFiles files) {
        this.wizard = wizard;
        this.wizardModel = wizardModel;
        this.files = files;
    }

    @GetMapping("/transactions/{id}")
    String resume(@PathVariable("id") UUID id) {
        return "redirect:/transactions/" + id + "/carnet";
    }

    @GetMapping("/transactions/{id}/carnet")
    String check(Officer officer, Model model, @PathVariable("id") UUID id) {
        var draft = wizardModel.draft(officer, id);
        if (draft.receipt() != null) {
            return "redirect:/transactions/" + id + "/receipt";
        }
        if (draft.unanswered() || draft.deferred() != null) {
            return "redirect:/transactions/" + id + "/commit";
        }
        if (draft.content().assessed().refusal() != null) {
            draft = wizard.refreshed(draft);
        }
        wizardModel.show(model, draft, wizardModel.document(draft));
        model.addAttribute("power", draft.opened().powerOfAttorney());
        model.addAttribute(
                "files",
                draft.withoutCore()
                        ? List.of()
                        : files.list(
                                draft.carnetId(), draft.opened().declaration().code()));
        model.addAttribute("mayGoOn", mayGoOn(draft));
        model.addAttribute("onHold", isRefusedAs(draft, Refusal.ON_HOLD));
        return "wizard/carnet";
    }

    /** A refusal that another selection can mend does not stop here. */
    static boolean mayGoOn(TransactionDraft draft) {
        var refusal = draft.content().assessed().refusal();
        return refusal == null
                || switch (refusal.rule()) {
                    case BAD_SELECTION, UNKNOWN_ITEMS, NOTHING_DECLARED, TRANSIT_NOT_OPEN -> true;
                    case CARNET_CANCELLED,
                            DISCHARGED,
                            BLOCKED,
                            NOT_HOME,
                            NOT_ABROAD,
                            NOT_UNDER_GUARANTEE,
                            EXPIRED,
                            ON_HOLD,
                            ALREADY_ACTIVATED,
                            NOT_ACTIVATED,
                            NO_SET_LEFT,
                            NOTHING_TO_CANCEL,
                            NOT_YOURS,
                            NOT_CANCELLABLE,
                            BUILT_UPON,
                            NOT_ON_HOLD,
                            NOT_BLOCKED,
                            IN_USE,
                            REPLACED,
                            NOT_REPLACED,
                            AMEND_TOO_LATE -> false;
                };
    }

    private static boolean isRefusedAs(TransactionDraft draft, Refusal rule) {
        var refusal = draft.content().assessed().refusal();
        return refusal != null && refusal.rule() == rule;
    }
}
