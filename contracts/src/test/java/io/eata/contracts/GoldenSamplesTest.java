package io.eata.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.contracts.event.AccountFact;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.PredeclarationFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What stands in a golden sample is exactly what the records read and write: no property lost, none added. */
class GoldenSamplesTest {

    private static final Path SAMPLES = Path.of("src/main/resources/golden");
    private static final List<Class<?>> FACTS = List.of(CarnetFact.class, AccountFact.class, PredeclarationFact.class);
    private static final String[] PACKAGES = {
        "carnet", "core", "event", "identity", "reconciliation", "problem", "nics", "territory", "news", "directory"
    };

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_and_written_without_loss(Path sample) throws IOException {
        JsonNode written = json.readTree(Files.readString(sample));
        Object read = json.treeToValue(written, typeOf(sample));
        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(written);
    }

    @Test
    void every_kind_of_fact_has_a_sample() throws IOException {
        try (Stream<Path> samples = samples()) {
            Set<String> names = samples.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names)
                    .containsAll(FACTS.stream()
                            .flatMap(facts -> Stream.of(facts.getPermittedSubclasses())
                                    .map(c -> facts.getSimpleName() + "." + c.getSimpleName() + ".json"))
                            .toList());
        }
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).sorted();
    }

    private static Class<?> typeOf(Path sample) {
        String name = sample.getFileName().toString().replace(".json", "");
        for (var facts : FACTS) {
            if (name.startsWith(facts.getSimpleName() + ".")) {
                return facts;
            }
        }
        for (String conversation : PACKAGES) {
            try {
                return Class.forName("io.eata.contracts." + conversation + "." + name);
            } catch (ClassNotFoundException e) {
                continue; // it belongs to another conversation
            }
        }
        throw new AssertionError("no record for the sample " + name);
    }
}
