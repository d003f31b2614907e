package io.eata.core.registry;

import com.nimbusds.jose.JWSObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;

/**
 * Names one version of a document: SHA-256 over the very bytes that core signed, so that every device computes it from what it
 * shows, exact to the last decimal, without a canonical form of its own.
 */
public final class DocumentDigest {

    private DocumentDigest() {}

    /** @param jws the signed document, compact */
    public static String of(String jws) {
        try {
            byte[] document = JWSObject.parse(jws).getPayload().toBytes();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (ParseException e) {
            throw new IllegalStateException("a document that was signed cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }
}
