package io.eata.core.secrets;

import io.eata.core.secrets.Secrets.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals texts and files that must not stand in the database in the open (AES-256-GCM). Every place has a key of its own, so that what
 * was moved to another row does not open.
 */
@Component
public final class AtRest {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char SEPARATOR = '~';

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    AtRest(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param place where the text will stand, such as {@code travel/12} */
    public String seal(String place, String text) {
        String key = secrets.currentKey();
        byte[] sealed = seal(key, place, text.getBytes(StandardCharsets.UTF_8));
        return key + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws IllegalStateException when the text was altered, moved, or sealed with a key that is gone */
    public String open(String place, String sealed) {
        int separator = sealed.lastIndexOf(SEPARATOR);
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(separator + 1));
            return new String(open(sealed.substring(0, separator), place, whole, 0), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw doesNotOpen(place, e);
        }
    }

    /** As a text is sealed, for the bytes of a file: the key's id, a separator, and what is sealed. */
    public byte[] seal(String place, byte[] content) {
        String key = secrets.currentKey();
        byte[] head = (key + SEPARATOR).getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = seal(key, place, content);
        byte[] whole = Arrays.copyOf(head, head.length + sealed.length);
        System.arraycopy(sealed, 0, whole, head.length, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when the content was altered, moved, or sealed with a key that is gone */
    public byte[] open(String place, byte[] sealed) {
        int separator = 0;
        while (separator < sealed.length && sealed[separator] != SEPARATOR) {
            separator++;
        }
        return open(new String(sealed, 0, separator, StandardCharsets.US_ASCII), place, sealed, separator + 1);
    }

    private byte[] seal(String key, String place, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what belongs at " + place + " could not be sealed", e);
        }
    }

    private byte[] open(String key, String place, byte[] whole, int from) {
        try {
            byte[] nonce = Arrays.copyOfRange(whole, from, from + NONCE_BYTES);
            int sealed = from + NONCE_BYTES;
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(whole, sealed, whole.length - sealed);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw doesNotOpen(place, e);
        }
    }

    private static IllegalStateException doesNotOpen(String place, Exception e) {
        return new IllegalStateException("what is sealed at " + place + " does not open", e);
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        var key = new SecretKeySpec(secrets.mac(keyId, Purpose.AT_REST, place), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
