package io.eata.portal.predeclaration.store;

import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.platform.sealing.BrokenSealException;
import io.eata.platform.sealing.RingSeal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed for the platform's key ring: the holder's part as it came, the officers' reasons. */
@Component
final class SealedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SealedTexts.class);
    private static final PredeclarationDetails UNREADABLE = new PredeclarationDetails(null, null, null);

    private final RingSeal seal;
    private final ObjectMapper json;

    SealedTexts(RingSeal seal, JsonMapper json) {
        this.seal = seal;
        // A wallet of the next version may have written more.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** One that does not open shows its arrival only: it must not take the inbox away from an office. */
    PredeclarationDetails details(UUID id, String sealed) {
        try {
            return json.readValue(seal.open(PredeclarationFact.about(id), sealed), PredeclarationDetails.class);
        } catch (BrokenSealException | JacksonException e) {
            LOG.warn("The sealed part of pre-declaration {} does not open", id);
            return UNREADABLE;
        }
    }

    String reason(UUID id, String reason) {
        return seal.seal(aboutReason(id), reason);
    }

    String reasonOf(UUID id, String sealed) {
        return seal.open(aboutReason(id), sealed);
    }

    private static String aboutReason(UUID id) {
        return "reason " + id;
    }
}
