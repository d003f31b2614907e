package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.codes.CodeProblem;
import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.IntendedUse;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.-]*)[(}]");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)");
    private static final Pattern SAID = Pattern.compile("words\\.say\\(\\s*\"([a-zA-Z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

    @Test
    void every_value_of_the_domain_has_its_word() throws IOException {
        var words = words();
        Stream.of(
                        names("type.", TransactionType.values()),
                        names("warning.", Warning.values()),
                        names("warning.short.", Warning.values()),
                        names("status.", CarnetStatus.values()),
                        names("use.", IntendedUse.values()),
                        names("transport.", TransportMode.values()),
                        names("verdict.", Verdict.Status.values()),
                        names("outstanding.", Outstanding.Kind.values()),
                        names("scan.code.", CodeProblem.values()),
                        names("cancel.code.", CodeProblem.values()),
                        names("file.", CarnetFile.Kind.values()),
                        names("refusal.", Refusal.values()).map(key -> key + ".meaning"),
                        names("refusal.", Refusal.values()).map(key -> key + ".next"))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(words).containsKey(key));
    }

    @Test
    void every_key_that_a_page_or_the_code_says_is_in_the_bundle() throws IOException {
        var used = new TreeSet<String>();
        collect(used, Path.of("src/main/resources/templates"), ".html", KEY);
        collect(used, Path.of("src/main/java"), ".java", SAID);
        assertThat(used).hasSizeGreaterThan(150);
        var words = words();
        used.removeIf(key -> key.startsWith("design.") || words.containsKey(key));
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "zh", "ar"})
    void each_language_has_every_text_with_all_that_is_put_into_it(String language) throws IOException {
        var english = words();
        var translated = words("_" + language);
        assertThat(translated.keySet()).isEqualTo(english.keySet());
        for (var key : english.stringPropertyNames()) {
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(gaps(translated.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    /** The numbers of what is put into a text. */
    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(TreeSet<String> keys, Path below, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(below)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    private static Properties words() throws IOException {
        return words("");
    }

    /** All bundles of one language as one; no key stands in two of them. */
    private static Properties words(String language) throws IOException {
        var all = new Properties();
        for (var bundle : bundles()) {
            var words = new Properties();
            var file = Path.of("src/main/resources", bundle + language + ".properties");
            try (var in = Files.newBufferedReader(file)) {
                words.load(in);
            }
            var twice = new TreeSet<>(words.stringPropertyNames());
            twice.retainAll(all.stringPropertyNames());
            assertThat(twice).as(bundle).isEmpty();
            all.putAll(words);
        }
        return all;
    }

    /** The bundles that are there, each of which must be in the portal's settings too. */
    private static List<String> bundles() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        var bundles = new ArrayList<>(List.of("messages"));
        if (Files.isDirectory(WORDS)) {
            try (var files = Files.list(WORDS)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.contains("_"))
                        .map(name -> "words/" + name.replace(".properties", ""))
                        .forEach(bundles::add);
            }
        }
        assertThat(bundles).allSatisfy(bundle -> assertThat(settings).contains(bundle + ","));
        return bundles;
    }
}
