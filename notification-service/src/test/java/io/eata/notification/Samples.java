package io.eata.notification;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.NotificationContact;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.Receipt;
import io.eata.contracts.core.TransactionView;
import io.eata.contracts.identity.LetterFactor;
import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What core answers in the tests. */
public final class Samples {

    public static final String ADDRESS = "holder@film.example";
    public static final String HOLDER = "Alpenfilm AG";
    public static final String CANCELLATION_CODE = "4WC7-KQ2M";
    public static final String VERIFICATION_CODE = "AB7K-9Q2M";
    public static final String JWS = "eyJhbGciOiJFUzI1NiJ9.eyJzZXF1ZW5jZSI6M30.c2lnbmF0dXJl";

    public static final String ORGANISATION = "Swiss Customs";
    public static final String LINK = "https://eata.example/identity/invitation?secret=ZbXq7T2mV9";
    public static final String LETTER_CODE = "407123";

    private Samples() {}

    /** A letter of that kind to A. Keller, with what such a letter carries. */
    public static OpenedLetter letter(LetterKind kind, String language) {
        return letter(UUID.randomUUID(), kind, language, ADDRESS);
    }

    static OpenedLetter letter(UUID id, LetterKind kind, String language, String address) {
        var carries = kind.matter();
        return new OpenedLetter(
                id,
                kind,
                address,
                language,
                "A. Keller",
                kind.needsOrganisation() ? ORGANISATION : null,
                carries == LetterKind.Matter.LINK ? LINK : null,
                carries == LetterKind.Matter.CODE ? LETTER_CODE : null,
                carries == LetterKind.Matter.FACTOR ? LetterFactor.PASSKEY : null,
                kind == LetterKind.NEW_SIGN_IN ? "Firefox, Windows" : null,
                Instant.parse("2026-11-22T08:15:00Z"),
                Instant.parse("2026-12-06T08:15:00Z"));
    }

    public static NotificationContact contact(long carnetId, @Nullable String email) {
        return new NotificationContact(carnetId, "CHTA" + carnetId, HOLDER, email, "en");
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
