package io.eata.portal.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The chapters of the help, in the order in which they are read, with the pages on which they are the ones to offer. */
public enum HelpChapter {
    LOGIN(Part.FIRST, "/login-failed|/not-your-role|/customs-only|/account.*"),
    PROCESS(Part.FIRST, "/|/transactions/new|/transactions/[^/]+(/carnet|/receipt)?|/carnets/[^/]+"),
    TYPES(Part.FIRST, "/transactions/[^/]+/(goods|commit)"),
    HOLD(Part.FIRST, "/transactions/on-hold.*|/transactions/[^/]+/hold"),
    CANCEL(Part.FIRST, "/carnets/.*/cancel"),
    PREDECLARATIONS(Part.FIRST, "/pre-?declarations.*"),
    TRANSIT(Part.FIRST, "/transits?.*"),
    AWAY(Part.SPECIAL, "/transactions/deferred.*|/deferred.*"),
    EXTENSION(Part.SPECIAL, ""),
    ENDING(Part.SPECIAL, ""),
    REPLACEMENT(Part.SPECIAL, ""),
    LOGS(Part.CONTROL, "/logs.*|/statistics.*|/claims.*"),
    SETTINGS(Part.SETTINGS, "/settings.*"),
    IMPORT(Part.SETTINGS, "/settings/(bulk|import|data).*"),
    DOUBT(Part.DOUBT, "/help.*|/search.*|/news.*|/directory.*");

    /** What chapters belong together. */
    public enum Part {
        FIRST,
        SPECIAL,
        CONTROL,
        SETTINGS,
        DOUBT
    }

    private final Part part;
    private final Pattern pages;

    HelpChapter(Part part, String pages) {
        this.part = part;
        this.pages = Pattern.compile(pages);
    }

    public Part part() {
        return part;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<HelpChapter> of(Part part) {
        return Arrays.stream(values()).filter(it -> it.part == part).toList();
    }

    public static Optional<HelpChapter> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The chapter for a page; where several are, the last, which is the most particular. */
    public static HelpChapter forPage(String path) {
        return Arrays.stream(values())
                .filter(it -> it.pages.matcher(path).matches())
                .reduce((first, second) -> second)
                .orElse(PROCESS);
    }
}
