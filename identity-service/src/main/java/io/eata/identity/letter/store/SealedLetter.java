package io.eata.identity.letter.store;

import io.eata.contracts.identity.OpenedLetter;
import io.eata.platform.sealing.TextSeal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads a letter can act for its person: at rest it is sealed. */
@Component
final class SealedLetter {

    private final TextSeal seal;
    private final ObjectMapper json;

    SealedLetter(TextSeal seal, JsonMapper json) {
        this.seal = seal;
        // A copy of the next version may have written more.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String seal(OpenedLetter letter) {
        return seal.seal(about(letter.id()), json.writeValueAsString(letter));
    }

    OpenedLetter open(UUID id, String sealed) {
        return json.readValue(seal.open(about(id), sealed), OpenedLetter.class);
    }

    private static String about(UUID id) {
        return "letter " + id;
    }
}
