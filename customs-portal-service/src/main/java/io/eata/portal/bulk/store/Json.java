package io.eata.portal.bulk.store;

import io.eata.portal.office.Mistake;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cells and mistakes as they are stored. */
@Component("bulkJson")
final class Json {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Mistake>> MISTAKES = new TypeReference<>() {};

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, String> cells(String written) {
        return mapper.readValue(written, CELLS);
    }

    @Nullable Map<String, String> cellsIfAny(@Nullable String written) {
        return written == null ? null : cells(written);
    }

    List<Mistake> mistakes(String written) {
        return mapper.readValue(written, MISTAKES);
    }
}
