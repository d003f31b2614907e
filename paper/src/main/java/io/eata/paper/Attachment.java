package io.eata.paper;

import io.eata.contracts.core.Receipt;
import java.nio.charset.StandardCharsets;

/**
 * A file that the PDF carries as its data.
 *
 * @param name file name, ASCII
 * @param description what it is, for people
 */
public record Attachment(String name, String description, byte[] content) {

    /** The signed statement of a transaction as it was issued. */
    public static Attachment receipt(Receipt receipt) {
        return new Attachment(
                "receipt-" + receipt.transaction().sequence() + ".jws",
                "Signed receipt of transaction " + receipt.transaction().sequence() + " (JWS)",
                receipt.jws().getBytes(StandardCharsets.US_ASCII));
    }

    /** The canonical JSON of the carnet's document. */
    public static Attachment document(String json) {
        return new Attachment("carnet.json", "The carnet's document (JSON)", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The carnet's document as core signed it. */
    public static Attachment signedDocument(String jws) {
        return new Attachment(
                "carnet.jws", "The carnet's document, signed (JWS)", jws.getBytes(StandardCharsets.US_ASCII));
    }
}
