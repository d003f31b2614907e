package io.eata.portal.wizard.web;

import io.eata.carnet.codes.CarnetNumber;
import io.eata.carnet.codes.CarnetQr;
import io.eata.carnet.codes.CodeProblem;
import io.eata.carnet.codes.CodeReading;
import io.eata.carnet.codes.TransactionCode;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import java.util.regex.Pattern;

/** What stands in the two fields of step 1: a scanner types the whole QR code into either, people type an ID or number and a code. */
record Scan(String carnet, String code) {

    private static final Pattern EATA_ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String QR = "EATA1:";

    static Scan of(String carnetField, String codeField) {
        for (var text : new String[] {carnetField, codeField}) {
            if (CarnetQr.parse(text) instanceof CodeReading.Read<CarnetQr>(var qr)) {
                return new Scan(Long.toString(qr.eataId()), qr.code().toString());
            }
        }
        return new Scan(carnetField.strip(), codeField.strip());
    }

    /** Mistakes that need no question to core. */
    FieldMistakes mistakes(Words words) {
        var mistakes = new FieldMistakes();
        var normal = carnet.replaceAll("[ /-]", "");
        if (normal.isEmpty()) {
            mistakes.add("carnet", words.say("scan.carnet.missing"));
        } else if (normal.regionMatches(true, 0, QR, 0, QR.length())) {
            mistakes.add("carnet", words.say("scan.qr.broken"));
        } else if (!EATA_ID.matcher(normal).matches()
                && CarnetNumber.parse(carnet) instanceof CodeReading.Unreadable<CarnetNumber>) {
            mistakes.add("carnet", words.say("scan.carnet.unreadable"));
        }
        if (mistakes.of("carnet") != null) {
            return mistakes;
        }
        if (code.isEmpty()) {
            mistakes.add("code", words.say("scan.code.missing"));
        } else if (TransactionCode.parse(code)
                instanceof CodeReading.Unreadable<TransactionCode>(CodeProblem problem)) {
            mistakes.add("code", words.say("scan.code." + problem));
        }
        return mistakes;
    }

    /** The ID or number as core is asked for it. */
    String normalCarnet() {
        return carnet.replaceAll("[ /-]", "");
    }
}
