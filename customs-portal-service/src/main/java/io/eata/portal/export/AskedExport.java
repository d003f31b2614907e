package io.eata.portal.export;

import io.eata.portal.log.AskedLog;
import java.util.HashMap;
import java.util.Map;

/** Of all that a form sends, what says which part of a log is to be exported: its filters, and one transaction of a carnet. */
public final class AskedExport {

    private AskedExport() {}

    public static Map<String, String> of(Map<String, String> sent) {
        var asked = new HashMap<String, String>();
        for (var name : AskedLog.FILTERS) {
            var typed = AskedLog.text(sent, name);
            if (typed != null) {
                asked.put(name, typed);
            }
        }
        var sequence = AskedLog.text(sent, ReceiptFormat.SEQUENCE);
        if (sequence != null && sequence.matches(ReceiptFormat.NUMBER) && asked.containsKey(ReceiptFormat.CARNET)) {
            asked.put(ReceiptFormat.SEQUENCE, sequence);
        }
        return asked;
    }
}
