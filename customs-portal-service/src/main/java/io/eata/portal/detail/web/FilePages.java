package io.eata.portal.detail.web;

import io.eata.portal.file.CarnetFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files of a carnet that the officer's territory has dealt with. */
@Controller
final class FilePages {

    private final CarnetFiles files;

    FilePages(CarnetFiles files) {
        this.files = files;
    }

    @GetMapping("/carnets/{carnet}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable("carnet") long carnet, @PathVariable("file") long file) {
        return files.download(carnet, file, null);
    }
}
