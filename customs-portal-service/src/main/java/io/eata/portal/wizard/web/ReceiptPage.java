package io.eata.portal.wizard.web;

import io.eata.portal.access.Officer;
import io.eata.portal.page.QrPicture;
import io.eata.portal.page.Words;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Step 5: the receipt, to be shown across the counter, printed, or left behind for the next scan. */
@Controller
final class ReceiptPage {

    private final WizardModel wizardModel;
    private final Words words;

    ReceiptPage(WizardModel wizardModel, Words words) {
        this.wizardModel = wizardModel;
        this.words = words;
    }

    @GetMapping("/transactions/{id}/receipt")
    String receipt(Officer officer, Model model, @PathVariable("id") UUID id) {
        var draft = wizardModel.draft(officer, id);
        var receipt = draft.receipt();
        if (receipt == null) {
            return "redirect:/transactions/" + id + "/commit";
        }
        var document = wizardModel.document(draft);
        wizardModel.show(model, draft, document);
        model.addAttribute("transaction", receipt.transaction());
        if (receipt.jws().length() <= QrPicture.LONGEST_TEXT) {
            model.addAttribute("qr", QrPicture.svg(receipt.jws(), words.say("receipt.qr")));
        }
        model.addAttribute(
                "goods",
                GoodsTable.only(
                        document, receipt.transaction().items(), draft.notes().marks()));
        return "wizard/receipt";
    }
}
