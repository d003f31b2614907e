package io.eata.portal.help.web;

import io.eata.portal.access.Officer;
import io.eata.portal.help.FirstUse;
import io.eata.portal.help.HelpBook;
import io.eata.portal.help.HelpChapter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The help: its contents, one chapter, and putting away the first steps. */
@Controller
final class HelpPages {

    private final HelpBook book;
    private final FirstUse firstUse;

    HelpPages(HelpBook book, FirstUse firstUse) {
        this.book = book;
        this.firstUse = firstUse;
    }

    /** @param chapters that belong together */
    public record Section(HelpChapter.Part part, List<HelpBook.Text> chapters) {}

    @GetMapping("/help")
    String contents(Locale locale, Model model) {
        model.addAttribute("sections", sections(locale));
        return "help/contents";
    }

    @GetMapping("/help/{chapter}")
    String chapter(@PathVariable("chapter") String word, Locale locale, Model model) {
        var chapter = HelpChapter.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sections", sections(locale));
        model.addAttribute("chapter", book.in(locale).get(chapter));
        return "help/chapter";
    }

    @PostMapping("/first-use/dismissal")
    String putAway(Officer officer) {
        firstUse.putAway(officer.subject());
        return "redirect:/";
    }

    private List<Section> sections(Locale locale) {
        var texts = book.in(locale);
        return Arrays.stream(HelpChapter.Part.values())
                .map(part -> new Section(
                        part,
                        HelpChapter.of(part).stream()
                                .map(chapter -> Objects.requireNonNull(texts.get(chapter)))
                                .toList()))
                .toList();
    }
}
