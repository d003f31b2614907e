package io.eata.portal.export.web;

import io.eata.portal.access.Officer;
import io.eata.portal.export.Export;
import io.eata.portal.export.ExportFile;
import io.eata.portal.export.Exports;
import io.eata.portal.export.TransactionXml;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files of exports, and the schema of the XML in them. */
@Controller
final class ExportDownloads {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Exports exports;
    private final ExportFile file;

    ExportDownloads(Exports exports, ExportFile file) {
        this.exports = exports;
        this.file = file;
    }

    @GetMapping("/logs/exports/{id}/file")
    void file(Officer officer, HttpServletResponse response, @PathVariable("id") UUID id) throws IOException {
        var export = exports.find(officer, id)
                .filter(it -> it.state() == Export.State.DONE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(export.kind().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name(officer, export)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.write(export, response.getOutputStream());
    }

    @GetMapping("/logs/exports/" + TransactionXml.SCHEMA_NAME)
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(TransactionXml.SCHEMA_NAME))
                .body(TransactionXml.schema());
    }

    /** Such as {@code transactions-de-2026-11-27-142301.zip}, the time in UTC. */
    private static String name(Officer officer, Export export) {
        return "%s-%s-%s.%s"
                .formatted(
                        export.kind().word(),
                        officer.country().toLowerCase(Locale.ROOT),
                        WHEN.format(LocalDateTime.ofInstant(export.startedAt(), ZoneOffset.UTC)),
                        export.kind().ending());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
