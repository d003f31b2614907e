package io.eata.carnet.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Hashes and how they are written. */
final class Bytes {

    static final int HASH = 32;

    private Bytes() {}

    /** SHA-256 over the parts in a row. */
    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** @throws UnreadableException unless it is a hash in hex */
    static byte[] hashInHex(String text) {
        try {
            return hash(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("has no hash where one must be");
        }
    }

    /** @throws UnreadableException unless it is a hash in base64url */
    static byte[] hashInBase64(String text) {
        try {
            return hash(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("has no hash where one must be");
        }
    }

    private static byte[] hash(byte[] bytes) {
        if (bytes.length != HASH) {
            throw new UnreadableException("has no hash where one must be");
        }
        return bytes;
    }
}
