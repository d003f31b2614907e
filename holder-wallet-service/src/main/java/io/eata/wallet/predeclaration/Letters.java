package io.eata.wallet.predeclaration;

import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.PredeclarationFact.PredeclarationSent;
import io.eata.contracts.event.PredeclarationFact.PredeclarationWithdrawn;
import io.eata.contracts.event.Topics;
import io.eata.platform.outbox.Outbox;
import io.eata.platform.sealing.RingSeal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes to customs: numbers in the open, the code and whatever names things sealed. Inside the caller's transaction. */
@Component
final class Letters {

    private final Outbox outbox;
    private final RingSeal seal;
    private final JsonMapper json;

    Letters(Outbox outbox, RingSeal seal, JsonMapper json) {
        this.outbox = outbox;
        this.seal = seal;
        this.json = json;
    }

    void send(Predeclaration sent, String carnetNumber, @Nullable String code, Instant now) {
        var details = new PredeclarationDetails(code, sent.identification(), sent.remarks());
        var fact = new PredeclarationSent(
                sent.id(),
                sent.carnetId(),
                sent.revision(),
                now.atOffset(ZoneOffset.UTC),
                carnetNumber,
                sent.declaration(),
                sent.type(),
                sent.form(),
                sent.territory(),
                sent.country(),
                sent.office(),
                sent.expectedArrival(),
                sent.transport(),
                seal.seal(PredeclarationFact.about(sent.id()), json.writeValueAsString(details)));
        publish(fact, now);
    }

    void withdraw(Predeclaration withdrawn, Instant now) {
        publish(
                new PredeclarationWithdrawn(
                        withdrawn.id(), withdrawn.carnetId(), withdrawn.revision(), now.atOffset(ZoneOffset.UTC)),
                now);
    }

    private void publish(PredeclarationFact fact, Instant now) {
        outbox.append(Topics.PREDECLARATION, Long.toString(fact.carnetId()), now, fact);
    }
}
