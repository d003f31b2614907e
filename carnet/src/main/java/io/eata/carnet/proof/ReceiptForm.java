package io.eata.carnet.proof;

import io.eata.carnet.codes.VerificationCode;
import io.eata.carnet.ledger.TransactionType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a receipt is written down: the payload of a compact JWS with {@code alg} ES256. Two forms are read and one is written.
 *
 * <p>{@code typ} = {@code eata-r2}, short enough for a QR that a phone reads from a screen; names in this order:
 *
 * <table><caption>claims</caption>
 * <tr><td>{@code c}</td><td>eATA ID</td></tr>
 * <tr><td>{@code d}</td><td>when, ISO 8601 with the office's offset</td></tr>
 * <tr><td>{@code f}</td><td>final date, where one was set</td></tr>
 * <tr><td>{@code h}</td><td>SHA-256 of the ledger entry, base64url</td></tr>
 * <tr><td>{@code i}</td><td>items as in {@code 1-4,6}; or {@code ic} and {@code ih}: their number and their fingerprint</td></tr>
 * <tr><td>{@code l}</td><td>country of the office</td></tr>
 * <tr><td>{@code n}</td><td>carnet number as printed</td></tr>
 * <tr><td>{@code o}</td><td>code of the office</td></tr>
 * <tr><td>{@code r}</td><td>when a decision made without the core came on record, as {@code d}; absent else</td></tr>
 * <tr><td>{@code s}</td><td>number of the ledger entry</td></tr>
 * <tr><td>{@code t}</td><td>type: VA EX PE EI IM RE RI TO TC</td></tr>
 * <tr><td>{@code v}</td><td>voucher number, where the type has vouchers</td></tr>
 * <tr><td>{@code w}</td><td>customs territory</td></tr>
 * <tr><td>{@code x}</td><td>items not returned, where there are any; or {@code xc} and {@code xh}</td></tr>
 * </table>
 *
 * <p>{@code typ} = {@code eata-receipt+jws}, of the platform's first days: the same under the long names of {@link ReceiptStatement},
 * with the hash in hex as {@code entry} and the {@code verificationCode} beside it.
 */
public final class ReceiptForm {

    /** The {@code typ} of what {@link #write} writes. */
    public static final String TYPE = "eata-r2";

    private static final String FIRST_TYPE = "eata-receipt+jws";

    /** Every {@code typ} that a receipt has or had. */
    public static final Set<String> TYPES = Set.of(TYPE, FIRST_TYPE);

    private ReceiptForm() {}

    /** The claims in canonical JSON (RFC 8785). */
    public static String write(ReceiptStatement receipt) {
        var json = new StringBuilder("{\"c\":").append(receipt.carnetId());
        text(json, "d", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(receipt.at()));
        var finalDate = receipt.finalDate();
        if (finalDate != null) {
            text(json, "f", finalDate.toString());
        }
        text(json, "h", Bytes.base64(HexFormat.of().parseHex(receipt.entryHash())));
        items(json, "i", receipt.items());
        text(json, "l", receipt.country());
        text(json, "n", receipt.carnetNumber());
        text(json, "o", receipt.office());
        var recordedAt = receipt.recordedAt();
        if (recordedAt != null) {
            text(json, "r", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(recordedAt));
        }
        number(json, "s", receipt.sequence());
        text(json, "t", shortName(receipt.type()));
        if (receipt.voucherNumber() > 0) {
            number(json, "v", receipt.voucherNumber());
        }
        text(json, "w", receipt.territory());
        if (receipt.notReturned().count() > 0) {
            items(json, "x", receipt.notReturned());
        }
        return json.append('}').toString();
    }

    static boolean isReceipt(SignedStatement statement) {
        return TYPES.contains(statement.type());
    }

    /** @throws UnreadableException when something is missing or not what it should be */
    static ReceiptStatement read(SignedStatement statement) {
        try {
            return statement.type().equals(TYPE) ? shortForm(statement.claims()) : firstForm(statement.claims());
        } catch (DateTimeException e) {
            throw new UnreadableException("has no date where one must be");
        }
    }

    private static ReceiptStatement shortForm(JsonObject claims) {
        return new ReceiptStatement(
                claims.number("c", 1, Long.MAX_VALUE),
                claims.string("n"),
                claims.whole("s", 1),
                type(claims.string("t")),
                claims.has("v") ? claims.whole("v", 1) : 0,
                claims.string("w"),
                claims.string("l"),
                claims.string("o"),
                OffsetDateTime.parse(claims.string("d")),
                readItems(claims, "i"),
                claims.has("x") || claims.has("xc") ? readItems(claims, "x") : StatedItems.NONE,
                claims.optionalString("f").map(LocalDate::parse).orElse(null),
                Bytes.hex(Bytes.hashInBase64(claims.string("h"))),
                claims.optionalString("r").map(OffsetDateTime::parse).orElse(null));
    }

    private static ReceiptStatement firstForm(JsonObject claims) {
        var read = new ReceiptStatement(
                claims.number("carnetId", 1, Long.MAX_VALUE),
                claims.string("carnetNumber"),
                claims.whole("sequence", 1),
                typeNamed(claims.string("type")),
                claims.whole("voucherNumber", 0),
                claims.string("territory"),
                claims.string("country"),
                claims.string("office"),
                OffsetDateTime.parse(claims.string("at")),
                StatedItems.ofSelection(claims.string("items")),
                StatedItems.ofSelection(claims.string("notReturned")),
                claims.optionalString("finalDate").map(LocalDate::parse).orElse(null),
                Bytes.hex(Bytes.hashInHex(claims.string("entry"))));
        var code = VerificationCode.parse(claims.string("verificationCode")).found();
        if (code.filter(read.verificationCode()::equals).isEmpty()) {
            throw new UnreadableException("has a verification code of another entry");
        }
        return read;
    }

    private static void items(StringBuilder json, String name, StatedItems items) {
        if (items.isFingerprint()) {
            number(json, name + "c", items.count());
            text(json, name + "h", items.fingerprint());
        } else {
            text(json, name, items.selection());
        }
    }

    private static StatedItems readItems(JsonObject claims, String name) {
        if (claims.has(name)) {
            return StatedItems.ofSelection(claims.string(name));
        }
        String fingerprint = claims.string(name + "h");
        Bytes.hashInBase64(fingerprint);
        return new StatedItems(claims.whole(name + "c", 1), "", fingerprint);
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":").append(JsonText.quoted(value));
    }

    private static void number(StringBuilder json, String name, int value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private static String shortName(TransactionType type) {
        return switch (type) {
            case VALIDATION -> "VA";
            case EXPORTATION -> "EX";
            case PRE_EXPORTATION -> "PE";
            case EXIT -> "EI";
            case IMPORTATION -> "IM";
            case RE_EXPORTATION -> "RE";
            case RE_IMPORTATION -> "RI";
            case TRANSIT_OPEN -> "TO";
            case TRANSIT_CLOSE -> "TC";
        };
    }

    private static TransactionType type(String shortName) {
        return Stream.of(TransactionType.values())
                .filter(type -> shortName(type).equals(shortName))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("has no type of transaction"));
    }

    private static TransactionType typeNamed(String name) {
        return Stream.of(TransactionType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("has no type of transaction"));
    }
}
