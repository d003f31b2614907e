package io.eata.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern BLANK = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @CsvSource({
        "messages, fr", "messages, de", "messages, es", "messages, zh", "messages, ar",
        "account, fr", "account, de", "account, es", "account, zh", "account, ar"
    })
    void each_language_has_every_text_with_the_same_blanks(String bundle, String language) throws IOException {
        var english = words(bundle);
        var translated = words(bundle + "_" + language);
        assertThat(translated.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            var translation = String.valueOf(translated.get(key));
            assertThat(translation).as(key.toString()).isNotBlank();
            assertThat(blanks(translation)).as(key.toString()).isEqualTo(blanks(text.toString()));
        });
    }

    /** A text with blanks and a plain apostrophe would lose the apostrophe, and what follows its blanks. */
    @ParameterizedTest
    @CsvSource({
        "messages", "messages_fr", "messages_de", "messages_es", "messages_zh", "messages_ar",
        "account", "account_fr", "account_de", "account_es", "account_zh", "account_ar"
    })
    void no_text_has_a_plain_apostrophe(String bundle) throws IOException {
        assertThat(words(bundle).values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static TreeSet<String> blanks(String text) {
        var blanks = new TreeSet<String>();
        BLANK.matcher(text).results().map(MatchResult::group).forEach(blanks::add);
        return blanks;
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("/mail/" + bundle + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return words;
    }
}
