package io.eata.portal.bulk.web;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import io.eata.portal.access.Typed;
import io.eata.portal.bulk.CannotAskException;
import io.eata.portal.bulk.Cleaning;
import io.eata.portal.bulk.CleaningSession;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.SheetWords;
import io.eata.portal.bulk.StagedRow;
import io.eata.portal.bulk.Targets;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a spreadsheet is corrected: what is wrong comes first, each cell says why. */
@Controller
final class CleaningPages {

    private static final Logger LOG = LoggerFactory.getLogger(CleaningPages.class);
    private static final String ROWS = "bulk/rows";
    private static final int PAGE = 20;

    private final Cleaning cleaning;
    private final Targets targets;
    private final SheetWords sheet;
    private final Words words;

    CleaningPages(Cleaning cleaning, Targets targets, SheetWords sheet, Words words) {
        this.cleaning = cleaning;
        this.targets = targets;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/settings/import/{kind}/rows")
    String rows(
            Officer officer,
            HttpServletRequest request,
            Model model,
            Locale locale,
            @PathVariable("kind") String kind,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        var session = SheetKind.at(kind).flatMap(it -> cleaning.find(officer.country(), it));
        if (session.isEmpty()) {
            return ImportPages.HOME;
        }
        var typed = Typed.takeBack(request);
        model.addAttribute("again", typed.isPresent());
        model.addAttribute("after", after);
        return typed.map(it -> typedAgain(model, session.get(), it, locale))
                .orElseGet(() -> show(model, session.get(), cleaning.rows(session.get(), after, PAGE), locale));
    }

    @PostMapping("/settings/import/{kind}/rows")
    String save(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            @PathVariable("kind") String kind,
            @RequestParam MultiValueMap<String, String> form) {
        var session = SheetKind.at(kind).flatMap(it -> cleaning.find(officer.country(), it));
        if (session.isEmpty()) {
            next.addFlashAttribute("trouble", told("gone"));
            return ImportPages.HOME;
        }
        var typed = TypedCells.of(session.get().kind(), form, sheet);
        try {
            return switch (cleaning.save(officer, at(session.get(), form), typed.cells(), typed.dropped())) {
                case DONE -> {
                    next.addFlashAttribute("done", words.say("bulk.saved"));
                    yield to(kind);
                }
                case COLLIDED -> {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    model.addAttribute("trouble", told("collided"));
                    yield typedAgain(model, session.get(), form, locale);
                }
            };
        } catch (CannotAskException e) {
            LOG.warn("A spreadsheet cannot be checked", e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("trouble", told("silent"));
            return typedAgain(model, session.get(), form, locale);
        }
    }

    /** Where a login in between leads back to. */
    @GetMapping({"/settings/import/{kind}/discard", "/settings/import/{kind}/start"})
    String backFromLogin(@PathVariable("kind") String kind) {
        return SheetKind.at(kind).isPresent() ? to(kind) : ImportPages.HOME;
    }

    @PostMapping("/settings/import/{kind}/discard")
    String discard(Officer officer, RedirectAttributes next, @PathVariable("kind") String kind) {
        SheetKind.at(kind).ifPresent(it -> {
            cleaning.discard(officer.country(), it);
            next.addFlashAttribute("done", words.say("bulk.discarded"));
        });
        return ImportPages.HOME;
    }

    @PostMapping("/settings/import/{kind}/start")
    String start(
            Officer officer,
            RedirectAttributes next,
            @PathVariable("kind") String kind,
            @RequestParam MultiValueMap<String, String> form) {
        var session = SheetKind.at(kind).flatMap(it -> cleaning.find(officer.country(), it));
        if (session.isEmpty()) {
            next.addFlashAttribute("trouble", told("gone"));
            return ImportPages.HOME;
        }
        try {
            return switch (cleaning.begin(officer, at(session.get(), form))) {
                case Cleaning.Begun.Running(var id) -> ImportPages.HOME + "/history/" + id;
                case Cleaning.Begun.Collided _ -> refused(next, kind, "collided");
                case Cleaning.Begun.Wrong _ -> refused(next, kind, "wrong");
                case Cleaning.Begun.Busy _ -> refused(next, kind, "busy");
            };
        } catch (CannotAskException e) {
            LOG.warn("A spreadsheet cannot be checked", e);
            return refused(next, kind, "silent");
        }
    }

    private String refused(RedirectAttributes next, String kind, String why) {
        next.addFlashAttribute("trouble", told(why));
        return to(kind);
    }

    private Trouble.Told told(String why) {
        return new Trouble.Told(words.say("bulk.why." + why), words.say("bulk.why." + why + ".next"), null, null);
    }

    private static String to(String kind) {
        return ImportPages.HOME + "/" + kind + "/rows";
    }

    /** The session as it was when the form was drawn. */
    private static CleaningSession at(CleaningSession session, MultiValueMap<String, String> form) {
        var version = form.getFirst("version");
        return new CleaningSession(
                session.id(),
                session.country(),
                session.kind(),
                version == null || !version.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(version),
                session.fileName(),
                session.uploadedByName(),
                session.uploadedAt(),
                session.rows(),
                session.wrong());
    }

    /** The rows that were typed into, as they are now, with what was typed over it. */
    private String typedAgain(Model model, CleaningSession session, MultiValueMap<String, String> form, Locale locale) {
        var typed = TypedCells.of(session.kind(), form, sheet);
        var rows = cleaning.rows(session, typed.cells().keySet()).stream()
                .map(row -> {
                    var cells = new HashMap<>(row.cells());
                    cells.putAll(typed.cells().getOrDefault(row.number(), Map.of()));
                    return new StagedRow(row.number(), cells, row.mistakes());
                })
                .toList();
        return show(model, session, new Page<>(rows, null), locale);
    }

    private String show(Model model, CleaningSession session, Page<StagedRow> page, Locale locale) {
        var choices = targets.of(session.kind()).choices(session.country());
        model.addAttribute("draft", session);
        model.addAttribute("choices", choices);
        model.addAttribute("answers", List.of(words.say("bulk.answer.YES"), words.say("bulk.answer.NO")));
        model.addAttribute("actions", sheet.actions(locale));
        model.addAttribute(
                "shown",
                page.rows().stream()
                        .map(row -> shown(session.kind(), row, locale))
                        .toList());
        model.addAttribute("following", page.next());
        return ROWS;
    }

    private ShownRow shown(SheetKind kind, StagedRow row, Locale locale) {
        var mistakes = new HashMap<String, String>();
        row.mistakes().forEach(it -> mistakes.putIfAbsent(it.field(), words.say(it.rule())));
        var cells = kind.columns().stream()
                .map(column -> new ShownRow.Cell(
                        "cell-" + row.number() + "-" + column.field(),
                        sheet.heading(column, locale),
                        sheet.word(column, row.cell(column.field()), locale),
                        switch (column.choice()) {
                            case NONE -> null;
                            case ACTION -> "list-action";
                            case YES_NO -> "list-answer";
                            case LISTED -> "list-" + column.field();
                        },
                        mistakes.get(column.field())))
                .toList();
        var action = row.cell("action").isEmpty() ? "CREATE" : row.cell("action");
        return new ShownRow(
                row.number(),
                row.cell(kind.key()),
                sheet.word(kind.columns().getFirst(), action, locale),
                cells.stream().filter(it -> it.mistake() != null).toList(),
                cells.stream().filter(it -> it.mistake() == null).toList());
    }
}
