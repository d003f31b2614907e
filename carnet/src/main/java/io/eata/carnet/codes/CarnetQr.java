package io.eata.carnet.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the QR of a declaration says: which carnet, which declaration, and nothing else, so that a lost print tells nothing
 * and stays good while the declaration is edited. Its characters fit the dense alphanumeric mode of QR codes.
 *
 * @param eataId the carnet's number in the core, from 1
 */
public record CarnetQr(long eataId, TransactionCode code) {

    private static final Pattern PAYLOAD = Pattern.compile("EATA1:([1-9][0-9]{0,17}):(.{1,40})");
    private static final int LONGEST_TEXT = 200;

    public CarnetQr {
        if (eataId < 1) {
            throw new IllegalArgumentException("eATA IDs are counted from 1");
        }
    }

    /** As it stands in the QR, such as {@code EATA1:883:…}. */
    public String payload() {
        return "EATA1:" + eataId + ":" + code;
    }

    /** Reads what a scanner delivers or people copy: case and surrounding blanks do not matter. */
    public static CodeReading<CarnetQr> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH);
        }
        var payload = PAYLOAD.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!payload.matches()) {
            return new CodeReading.Unreadable<>(CodeProblem.WRONG_FORM);
        }
        long eataId = Long.parseLong(payload.group(1));
        return TransactionCode.parse(payload.group(2)).then(code -> new CodeReading.Read<>(new CarnetQr(eataId, code)));
    }
}
