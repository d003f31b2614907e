package io.eata.portal;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.PredeclarationFact.PredeclarationSent;
import io.eata.contracts.event.PredeclarationFact.PredeclarationWithdrawn;
import io.eata.contracts.event.PredeclarationForm;
import io.eata.platform.sealing.RingSeal;
import io.eata.portal.predeclaration.PredeclarationInbox;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An inbox to look at. */
record SomePredeclarations(PredeclarationInbox inbox, RingSeal seal, JsonMapper json) {

    void arrive() {
        add(1000, -90, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, "BS 12345", TransportMode.LAND);
        add(1001, 40, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, "LX 1234", TransportMode.AIR);
        add(
                1002,
                200,
                PredeclarationForm.PRE_DECLARATION,
                "DE004811",
                LittleCore.CODE,
                "Titanic II",
                TransportMode.SEA);
        add(1003, 3_000, PredeclarationForm.PRE_NOTIFICATION, "DE99999", LittleCore.CODE, null, null);
        var gone =
                add(1004, 400, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, "ZH 77 441", TransportMode.LAND);
        inbox.apply(new PredeclarationWithdrawn(gone, 1004, 2, now()));
    }

    private UUID add(
            long carnet,
            int minutes,
            PredeclarationForm form,
            String office,
            @Nullable String code,
            @Nullable String identification,
            @Nullable TransportMode transport) {
        var id = UUID.nameUUIDFromBytes(new byte[] {(byte) carnet});
        var details = new PredeclarationDetails(code, identification, "Two vans, one driver; call on arrival.");
        inbox.apply(new PredeclarationSent(
                id,
                carnet,
                1,
                now(),
                "CHTA0000" + (carnet - 867),
                31,
                TransactionType.IMPORTATION,
                form,
                "EU",
                "DE",
                office,
                now().plus(Duration.ofMinutes(minutes)),
                transport,
                seal.seal(PredeclarationFact.about(id), json.writeValueAsString(details))));
        return id;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
