package io.eata.portal.wizard.web;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.portal.access.Officer;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import io.eata.portal.wizard.Drafts;
import io.eata.portal.wizard.TransactionDraft;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of steps 2 to 5 have in common. */
@Component
final class WizardModel {

    private final Drafts drafts;
    private final DocumentSealing sealing;
    private final Trouble trouble;
    private final Words words;

    WizardModel(Drafts drafts, DocumentSealing sealing, Trouble trouble, Words words) {
        this.drafts = drafts;
        this.sealing = sealing;
        this.trouble = trouble;
        this.words = words;
    }

    static List<String> steps(Words words) {
        return List.of(
                words.say("step.scan"),
                words.say("step.carnet"),
                words.say("step.goods"),
                words.say("step.commit"),
                words.say("step.receipt"));
    }

    /** @throws ResponseStatusException 404 if it is not this officer's */
    TransactionDraft draft(Officer officer, UUID id) {
        return drafts.find(officer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The carnet's document, opened for this officer. */
    CarnetDocument document(TransactionDraft draft) {
        return sealing.open(draft.opened().document());
    }

    void show(Model model, TransactionDraft draft, CarnetDocument document) {
        model.addAttribute("steps", steps(words));
        model.addAttribute("draft", draft);
        model.addAttribute("carnet", draft.opened().carnet());
        model.addAttribute("travel", draft.opened().travel());
        model.addAttribute("document", document);
        model.addAttribute("notes", draft.notes());
        var signature = draft.opened().signature();
        var signedAt = signature == null ? null : signature.signedAt();
        if (signedAt != null) {
            model.addAttribute("signature", signature);
            var zone = ZoneId.of(draft.office().zone());
            model.addAttribute("signedAt", signedAt.atZone(zone).toOffsetDateTime());
        }
        var knownAt = draft.content().knownAt();
        if (knownAt != null) {
            model.addAttribute(
                    "knownAt", knownAt.atZone(ZoneId.of(draft.office().zone())).toOffsetDateTime());
        }
        model.addAttribute("replacement", draft.opened().replacement());
        var refusal = draft.content().assessed().refusal();
        if (refusal != null) {
            model.addAttribute("refusal", trouble.of(refusal));
        }
        model.addAttribute("warnings", draft.content().assessed().warnings());
    }
}
