package io.eata.portal.wizard.web;

import io.eata.portal.access.Officer;
import io.eata.portal.file.CarnetFiles;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of a carnet that its holder shows, by the declaration's code that the officer has scanned. */
@Controller
final class ShownFilePages {

    private final CarnetFiles files;
    private final WizardModel wizardModel;

    ShownFilePages(CarnetFiles files, WizardModel wizardModel) {
        this.files = files;
        this.wizardModel = wizardModel;
    }

    @GetMapping("/transactions/{id}/files/{file}")
    ResponseEntity<byte[]> file(Officer officer, @PathVariable("id") UUID id, @PathVariable("file") long file) {
        var draft = wizardModel.draft(officer, id);
        // Once the declaration is committed its code is void, and the territory has dealt with the carnet.
        String code = draft.receipt() == null ? draft.opened().declaration().code() : null;
        return files.download(draft.carnetId(), file, code);
    }
}
