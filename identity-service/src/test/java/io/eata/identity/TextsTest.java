package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "zh", "ar"})
    void each_language_has_every_text(String language) throws IOException {
        var english = texts("messages.properties");
        var translated = texts("messages_" + language + ".properties");
        assertThat(translated.keySet()).isEqualTo(english.keySet());
        assertThat(translated.values()).allSatisfy(it -> assertThat((String) it).isNotBlank());
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/" + file)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
