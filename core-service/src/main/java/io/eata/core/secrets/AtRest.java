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
 * Seals text that must not stand in the database in the open (AES-256-GCM). Every place has a key of its own, so that a text moved
 * to another row does not open.
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
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return key + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when the text was altered, moved, or sealed with a key that is gone */
    public String open(String place, String sealed) {
        int separator = sealed.lastIndexOf(SEPARATOR);
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed.substring(separator + 1));
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, sealed.substring(0, separator), nonce, place)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("what is sealed at " + place + " does not open", e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        var key = new SecretKeySpec(secrets.mac(keyId, Purpose.AT_REST, place), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
