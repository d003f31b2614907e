package io.eata.portal.bulk.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.CannotAskException;
import io.eata.portal.bulk.Cleaning;
import io.eata.portal.bulk.Imports;
import io.eata.portal.bulk.SheetFile;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.SheetTemplate;
import io.eata.portal.bulk.Targets;
import io.eata.portal.bulk.UnreadableSheetException;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator takes templates, uploads them filled, and finds the imports that were. */
@Controller
final class ImportPages {

    private static final Logger LOG = LoggerFactory.getLogger(ImportPages.class);
    static final String HOME = "redirect:/settings/import";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Cleaning cleaning;
    private final Imports imports;
    private final Targets targets;
    private final SheetTemplate template;
    private final SheetFile files;
    private final Words words;

    ImportPages(
            Cleaning cleaning, Imports imports, Targets targets, SheetTemplate template, SheetFile files, Words words) {
        this.cleaning = cleaning;
        this.imports = imports;
        this.targets = targets;
        this.template = template;
        this.files = files;
        this.words = words;
    }

    @GetMapping("/settings/import")
    String home(Officer officer, Model model, @RequestParam(name = "after", required = false) @Nullable String after) {
        var sessions = new HashMap<String, Object>();
        for (var kind : SheetKind.values()) {
            cleaning.find(officer.country(), kind).ifPresent(it -> sessions.put(kind.name(), it));
        }
        model.addAttribute("kinds", SheetKind.values());
        model.addAttribute("sessions", sessions);
        model.addAttribute("after", after);
        model.addAttribute("page", imports.list(officer.country(), after, Limits.DEFAULT_PAGE));
        return "bulk/home";
    }

    @GetMapping("/settings/import/{kind}/template")
    @Nullable String template(
            Officer officer,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            @PathVariable("kind") String kind,
            @RequestParam(name = "filled", defaultValue = "false") boolean filled)
            throws IOException {
        var found = SheetKind.at(kind);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        var target = targets.of(found.get());
        List<Map<String, String>> rows;
        try {
            rows = filled ? target.present(officer.country()) : List.of();
        } catch (CannotAskException e) {
            LOG.warn("A template cannot be filled", e);
            next.addFlashAttribute(
                    "trouble",
                    new Trouble.Told(words.say("bulk.why.silent"), words.say("bulk.why.silent.next"), null, null));
            return HOME;
        }
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(found.get().sheet() + ".xlsx")
                        .build()
                        .toString());
        template.write(found.get(), target.choices(officer.country()), rows, locale, response.getOutputStream());
        return null; // the answer is written
    }

    /** Where a login in between leads back to. */
    @GetMapping("/settings/import/{kind}/upload")
    String backFromLogin() {
        return HOME;
    }

    @PostMapping("/settings/import/{kind}/upload")
    String upload(
            Officer officer,
            RedirectAttributes next,
            @PathVariable("kind") String kind,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "replace", defaultValue = "false") boolean replace)
            throws IOException {
        var found = SheetKind.at(kind);
        if (found.isEmpty() || file == null || file.isEmpty()) {
            return refused(next, "EMPTY");
        }
        if (cleaning.find(officer.country(), found.get()).isPresent() && !replace) {
            return refused(next, "REPLACE");
        }
        if (file.getSize() > SheetFile.MOST_BYTES) {
            return refused(next, UnreadableSheetException.Why.LARGE.name());
        }
        try {
            var rows = files.read(found.get(), file.getBytes());
            cleaning.replace(officer, found.get(), name(file), rows);
        } catch (UnreadableSheetException e) {
            return refused(next, e.why().name());
        } catch (CannotAskException e) {
            LOG.warn("A spreadsheet cannot be checked", e);
            return refused(next, "SILENT");
        }
        return HOME + "/" + kind + "/rows";
    }

    private String refused(RedirectAttributes next, String why) {
        next.addFlashAttribute(
                "trouble", new Trouble.Told(words.say("bulk.file.refused"), words.say("bulk.file." + why), null, null));
        return HOME;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "–" : name.replaceAll("\\p{Cntrl}", "");
    }
}
