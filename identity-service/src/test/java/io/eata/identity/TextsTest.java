package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "zh", "ar"})
    void each_language_has_every_text(String language) throws IOException {
        for (var bundle : bundles()) {
            var english = texts(bundle + ".properties");
            var translated = texts(bundle + "_" + language + ".properties");
            assertThat(translated.keySet()).as(bundle).isEqualTo(english.keySet());
            assertThat(translated.values())
                    .as(bundle)
                    .allSatisfy(it -> assertThat((String) it).isNotBlank());
        }
    }

    /** What the service itself reads; the languages are beside each. */
    private static String[] bundles() throws IOException {
        var sources = new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"));
        var all = new Binder(ConfigurationPropertySources.from(sources))
                .bind("spring.messages.basename", String[].class)
                .get();
        return Arrays.stream(all).filter(bundle -> bundle.startsWith("texts/")).toArray(String[]::new);
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/" + file)) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
