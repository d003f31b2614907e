package io.eata.portal.predeclaration.web;

import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.OpenedDeclaration;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.core.CustomsCore;
import io.eata.portal.file.CarnetFiles;
import io.eata.portal.office.CustomsOffice;
import io.eata.portal.office.Offices;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.predeclaration.Predeclaration;
import io.eata.portal.predeclaration.Predeclaration.State;
import io.eata.portal.predeclaration.PredeclarationInbox;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** One pre-declaration as its page shows it: the carnet is asked of core with the officer's own token and the holder's code. */
@Component
final class PredeclarationModel {

    private final PredeclarationInbox inbox;
    private final Offices offices;
    private final CustomsCore core;
    private final DocumentSealing sealing;
    private final CarnetFiles files;
    private final Trouble trouble;

    PredeclarationModel(
            PredeclarationInbox inbox,
            Offices offices,
            CustomsCore core,
            DocumentSealing sealing,
            CarnetFiles files,
            Trouble trouble) {
        this.inbox = inbox;
        this.offices = offices;
        this.core = core;
        this.sealing = sealing;
        this.files = files;
        this.trouble = trouble;
    }

    /** @throws ResponseStatusException 404 unless it was sent to the officer's administration */
    Predeclaration find(Officer officer, UUID id) {
        return inbox.find(officer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String show(Officer officer, Model model, Predeclaration told, String reason, FieldMistakes mistakes) {
        model.addAttribute("told", told);
        model.addAttribute("reason", reason);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("offices", offices.open(officer));
        model.addAttribute(
                "office", offices.remembered(officer).map(CustomsOffice::code).orElse(told.office()));
        model.addAttribute(
                "answeredOffice", offices.names(officer.territory()).get(told.country() + ":" + told.answeredOffice()));
        if (opens(told)) {
            open(model, told);
        }
        return "predeclaration/details";
    }

    /** What was withdrawn, is past or committed is no longer shown by the holder's code. */
    static boolean opens(Predeclaration told) {
        return told.details().shared() && (told.open() || told.state() == State.REJECTED);
    }

    private void open(Model model, Predeclaration told) {
        var shown = new OpenDeclaration(
                Long.toString(told.carnetId()), String.valueOf(told.details().code()));
        switch (core.ask(api -> api.open(shown))) {
            case Answer.Given<OpenedDeclaration>(var opened) -> show(model, told, opened);
            case Answer.Refused<?>(var problem) -> model.addAttribute("closed", trouble.of(problem));
            case Answer.Silent<?> _ -> model.addAttribute("closed", trouble.silence());
        }
    }

    private void show(Model model, Predeclaration told, OpenedDeclaration opened) {
        var document = sealing.open(opened.document());
        model.addAttribute("carnet", opened.carnet());
        model.addAttribute("travel", opened.travel());
        model.addAttribute("document", document);
        model.addAttribute("declared", opened.declaration().items());
        model.addAttribute(
                "goods", ListedGoods.of(document, opened.declaration().items()));
        model.addAttribute("files", files.list(told.carnetId(), told.details().code()));
        var refusal = opened.refusal();
        if (refusal != null) {
            model.addAttribute("refusal", trouble.of(refusal));
        }
        model.addAttribute("warnings", opened.assessment().warnings());
    }
}
