package io.eata.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Each entry is hashed together with the hash of the one before: who changes one would have to change all that follow. */
public final class HashChain {

    /** In front of the first entry: 32 zero bytes. */
    public static final String GENESIS = "00".repeat(32);

    private HashChain() {}

    /** SHA-256, in hex, over the bytes of the previous hash and the canonical JSON of the entry in UTF-8. */
    public static String next(String previousHash, String canonicalJson) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            digest.update(canonicalJson.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }
}
