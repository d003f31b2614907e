package io.eata.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BoundedListTest {

    record Part(@Nullable Integer number) {}

    record Order(
            @Nullable List<@Nullable Part> parts,
            @Nullable List<@Nullable String> names,
            @Nullable List<List<@Nullable String>> nested) {}

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JsonAutoConfiguration().boundedLists())
            .build();

    private static String listOf(int entries, String entry) {
        return "[" + (entry + ",").repeat(entries - 1) + entry + "]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"parts\":%s}", "{\"names\":%s}", "{\"nested\":[[],%s]}"})
    void stops_reading_a_list_that_is_longer_than_any_may_be(String order) {
        assertThatThrownBy(() -> json.readValue(order.formatted(listOf(3_000_000, "null")), Order.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("at most 10000");
    }

    @Test
    void reads_one_entry_more_than_allowed_so_that_a_constraint_can_name_the_bound() {
        var order = json.readValue("{\"parts\":%s}".formatted(listOf(10_001, "{\"number\":1}")), Order.class);
        assertThat(order.parts()).hasSize(10_001);
    }
}
