package io.eata.portal.readiness.web;

import io.eata.contracts.Limits;
import io.eata.portal.access.Officer;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.page.Spreadsheet;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.Readiness;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole checklist as a spreadsheet: regions, offices, tasks, notices. */
@Controller
final class ReadinessExport {

    private static final int MOST_PAGES = 100;

    private final Readiness readiness;
    private final Checklist checklist;
    private final Words words;

    ReadinessExport(Readiness readiness, Checklist checklist, Words words) {
        this.readiness = readiness;
        this.checklist = checklist;
        this.words = words;
    }

    @GetMapping("/settings/readiness/export")
    void export(Officer officer, HttpServletResponse response) throws IOException {
        var standing = readiness.of(officer);
        try (var sheet =
                Spreadsheet.answer(response, "readiness-" + officer.country().toLowerCase(Locale.ROOT))) {
            regions(sheet, standing);
            offices(sheet, OfficeScope.of(officer));
            tasks(sheet, standing);
            notices(sheet, standing);
        }
    }

    private void regions(Spreadsheet sheet, Readiness.Standing standing) throws IOException {
        sheet.sheet(
                words.say("nav.regions"),
                head("region", "offices", "ready", "offline", "bare", "uncounted", "officers", "trained"));
        for (var it : standing.regions()) {
            sheet.row(
                    it.region(),
                    it.offices(),
                    it.ready(),
                    it.offline(),
                    it.bare(),
                    it.uncounted(),
                    it.officers(),
                    it.trained());
        }
    }

    private void offices(Spreadsheet sheet, OfficeScope scope) throws IOException {
        sheet.sheet(
                words.say("nav.offices"),
                head("region", "code", "office", "internet", "device", "scanner", "officers", "trained", "remark"));
        @Nullable String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var offices = checklist.offices(scope, null, false, after, Limits.PAGE);
            for (var it : offices.rows()) {
                sheet.row(
                        it.region(),
                        it.code(),
                        it.name(),
                        yes(it.internet()),
                        yes(it.device()),
                        yes(it.scanner()),
                        it.officers(),
                        it.trained(),
                        it.remark());
            }
            after = offices.next();
            if (after == null) {
                break;
            }
        }
    }

    private void tasks(Spreadsheet sheet, Readiness.Standing standing) throws IOException {
        sheet.sheet(words.say("readiness.tasks"), head("step", "task", "owner", "starts", "due", "state", "done"));
        for (var it : standing.tasks()) {
            sheet.row(
                    words.say("readiness.step." + it.step()),
                    it.name(),
                    it.owner(),
                    it.startsOn(),
                    it.dueOn(),
                    words.say("readiness.state." + it.state()),
                    it.doneOn());
        }
    }

    private void notices(Spreadsheet sheet, Readiness.Standing standing) throws IOException {
        sheet.sheet(words.say("readiness.notices"), head("notice", "for", "sent", "by"));
        for (var it : standing.notices()) {
            sheet.row(words.say("readiness.notice." + it.kind()), it.forDate(), it.sentOn(), it.sentBy());
        }
    }

    private List<String> head(String... columns) {
        return Stream.of(columns)
                .map(column -> words.say("readiness.column." + column))
                .toList();
    }

    private String yes(boolean is) {
        return words.say(is ? "readiness.yes" : "readiness.no");
    }
}
