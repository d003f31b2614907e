package io.eata.portal.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.portal.page.Folded;
import io.eata.portal.page.Markdown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The help in all languages: read once, at the start, which fails where a chapter is missing. */
@Component
public final class HelpBook {

    public static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "ar");

    private final Map<String, Map<HelpChapter, Text>> books = new HashMap<>();

    HelpBook(Markdown markdown) {
        for (var language : LANGUAGES) {
            books.put(language, read(language, markdown));
        }
    }

    /**
     * A chapter in one language.
     *
     * @param html of the page, below its title
     */
    public record Text(HelpChapter chapter, String title, String html, String words, Folded sought) {}

    /** The whole book in a reader's language, English for others. */
    public Map<HelpChapter, Text> in(Locale locale) {
        return Objects.requireNonNull(books.getOrDefault(locale.getLanguage(), books.get("en")));
    }

    private static Map<HelpChapter, Text> read(String language, Markdown markdown) {
        var chapters = new EnumMap<HelpChapter, Text>(HelpChapter.class);
        for (var part : file(language).split("(?m)^# ", -1)) {
            int end = part.indexOf('\n');
            int bar = part.indexOf('|');
            if (bar < 0 || bar > end) {
                continue; // what stands before the first chapter
            }
            var chapter = HelpChapter.of(part.substring(0, bar).strip())
                    .orElseThrow(() -> new IllegalStateException(language + ": no chapter " + part));
            var title = part.substring(bar + 1, end).strip();
            var body = part.substring(end);
            var words = markdown.words(body);
            chapters.put(chapter, new Text(chapter, title, markdown.html(body), words, Folded.of(title + " " + words)));
        }
        if (chapters.size() != HelpChapter.values().length) {
            throw new IllegalStateException(language + " has only " + chapters.keySet());
        }
        return chapters;
    }

    private static String file(String language) {
        try {
            return new ClassPathResource("help/" + language + ".md").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no help in " + language, e);
        }
    }
}
