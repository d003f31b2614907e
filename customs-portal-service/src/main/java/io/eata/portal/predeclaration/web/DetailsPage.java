package io.eata.portal.predeclaration.web;

import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.file.CarnetFiles;
import io.eata.portal.page.FieldMistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One pre-declaration: the arrival, and what the holder shares of the carnet. */
@Controller
final class DetailsPage {

    private final PredeclarationModel shown;
    private final CarnetFiles files;

    DetailsPage(PredeclarationModel shown, CarnetFiles files) {
        this.shown = shown;
        this.files = files;
    }

    @GetMapping("/pre-declarations/{id}")
    String details(Officer officer, Model model, @PathVariable("id") UUID id) {
        return shown.show(officer, model, shown.find(officer, id), "", new FieldMistakes());
    }

    /** A login ran out while somebody answered: what was typed is back. */
    @GetMapping("/pre-declarations/{id}/{act}")
    String again(Officer officer, Model model, HttpServletRequest request, @PathVariable("id") UUID id) {
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        var reason =
                typed.flatMap(it -> Optional.ofNullable(it.getFirst("reason"))).orElse("");
        return shown.show(officer, model, shown.find(officer, id), reason, new FieldMistakes());
    }

    @GetMapping("/pre-declarations/{id}/files/{file}")
    ResponseEntity<byte[]> file(Officer officer, @PathVariable("id") UUID id, @PathVariable("file") long file) {
        var told = shown.find(officer, id);
        if (!PredeclarationModel.opens(told)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return files.download(told.carnetId(), file, told.details().code());
    }
}
