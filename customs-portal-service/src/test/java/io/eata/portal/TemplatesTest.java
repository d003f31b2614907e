package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");

    /** Thymeleaf puts the fragment in the place of the tag before it looks at the condition: it would always be shown. */
    @Test
    void no_tag_is_replaced_on_a_condition_of_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(40);
            for (var template : templates) {
                List<String> wrong = TAG.matcher(Files.readString(template))
                        .results()
                        .map(tag -> tag.group(1))
                        .filter(attributes -> attributes.contains("th:replace=")
                                && !attributes.contains("th:fragment")
                                && CONDITION.matcher(attributes).find())
                        .toList();
                assertThat(wrong).as(template.toString()).isEmpty();
            }
        }
    }
}
