package io.eata.portal.bulk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.eata.platform.webdesign.PageDesign;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Headings and chosen words of the sheets: written in the reader's language, read in any of ours. */
@Component
public final class SheetWords {

    private static final List<String> YES_NO = List.of("YES", "NO");
    private static final List<String> ACTIONS =
            Stream.of(RowAction.values()).map(RowAction::name).toList();

    private final MessageSource messages;
    private final Map<SheetKind, Map<String, String>> fields = new HashMap<>();
    private final Map<String, String> actions;
    private final Map<String, String> answers;

    SheetWords(MessageSource messages) {
        this.messages = messages;
        for (var kind : SheetKind.values()) {
            var known = new HashMap<String, String>();
            for (var column : kind.columns()) {
                known.put(plain(column.field()), column.field());
                locales().forEach(locale -> known.put(plain(say(column.heading(), locale)), column.field()));
            }
            fields.put(kind, Map.copyOf(known));
        }
        actions = known(ACTIONS, "bulk.action.");
        answers = known(YES_NO, "bulk.answer.");
    }

    /** The column that a heading names, in whatever language. */
    Optional<String> field(SheetKind kind, String heading) {
        return Optional.ofNullable(fields.getOrDefault(kind, Map.of()).get(plain(heading)));
    }

    public String heading(Column column, Locale locale) {
        return say(column.heading(), locale);
    }

    /** What a cell means; what is not one of our words stays as it is. */
    public String meaning(Column column, String text) {
        var words = words(column);
        return words == null ? text : words.getOrDefault(plain(text), text);
    }

    /** A cell's meaning in the reader's words. */
    public String word(Column column, String meaning, Locale locale) {
        return switch (column.choice()) {
            case ACTION -> ACTIONS.contains(meaning) ? say("bulk.action." + meaning, locale) : meaning;
            case YES_NO -> YES_NO.contains(meaning) ? say("bulk.answer." + meaning, locale) : meaning;
            case NONE, LISTED -> meaning;
        };
    }

    /** What a column of words is chosen from, in the reader's words; empty for others. */
    List<String> choices(Column column, Locale locale) {
        var meanings = switch (column.choice()) {
            case ACTION -> ACTIONS;
            case YES_NO -> YES_NO;
            case NONE, LISTED -> List.<String>of();
        };
        return meanings.stream().map(it -> word(column, it, locale)).toList();
    }

    /** What a row may do, in the reader's words. */
    public List<String> actions(Locale locale) {
        return ACTIONS.stream().map(it -> say("bulk.action." + it, locale)).toList();
    }

    String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private @Nullable Map<String, String> words(Column column) {
        return switch (column.choice()) {
            case ACTION -> actions;
            case YES_NO -> answers;
            case NONE, LISTED -> null;
        };
    }

    private Map<String, String> known(List<String> meanings, String prefix) {
        return Stream.concat(
                        meanings.stream().map(it -> Map.entry(plain(it), it)),
                        meanings.stream()
                                .flatMap(it -> locales().map(locale -> Map.entry(plain(say(prefix + it, locale)), it))))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Stream<Locale> locales() {
        return PageDesign.LANGUAGES.stream().map(Locale::forLanguageTag);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
