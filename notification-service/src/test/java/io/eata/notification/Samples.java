package io.eata.notification;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What core answers in the tests. */
public final class Samples {

    public static final String ADDRESS = "holder@film.example";
    public static final String HOLDER = "Alpenfilm AG";
    public static final String CANCELLATION_CODE = "4WC7-KQ2M";
    public static final String VERIFICATION_CODE = "AB7K-9Q2M";
    public static final String JWS = "eyJhbGciOiJFUzI1NiJ9.eyJzZXF1ZW5jZSI6M30.c2lnbmF0dXJl";

    private Samples() {}

    public static NotificationContact contact(long carnetId, @Nullable String email) {
        return new NotificationContact(carnetId, "CHTA" + carnetId, HOLDER, email, "de");
    }

    public static Receipt receipt(long carnetId, long sequence, @Nullable String cancellationCode) {
        return new Receipt(
                new TransactionView(
                        carnetId,
                        "CHTA" + carnetId,
                        sequence,
                        TransactionType.RE_EXPORTATION,
                        2,
                        "EU",
                        "DE",
                        new Office("DE004058", "Weil am Rhein-Autobahn", "Europe/Berlin"),
                        null,
                        OffsetDateTime.parse("2026-11-22T00:30:00+01:00"),
                        "1-4,7",
                        "5",
                        LocalDate.parse("2026-12-24"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        cancellationCode == null,
                        VERIFICATION_CODE,
                        List.of()),
                JWS,
                cancellationCode);
    }
}
