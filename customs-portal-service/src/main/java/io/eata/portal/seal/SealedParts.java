package io.eata.portal.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.platform.sealing.RingSeal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals a file that is kept in parts (AES-256-GCM): each file has a key of its own, which is itself sealed for the platform's key ring. A
 * part opens only as that part of that file.
 */
@Component
public final class SealedParts {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RingSeal seal;
    private final SecureRandom random = new SecureRandom();

    SealedParts(RingSeal seal) {
        this.seal = seal;
    }

    /** A new key, sealed. */
    public String newKey(String file) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return seal.seal(file, Base64.getEncoder().encodeToString(key));
    }

    public byte[] seal(String sealedKey, String file, int part, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, sealedKey, file, part, nonce).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a part could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when it is another part, another file's, or was altered */
    public byte[] open(String sealedKey, String file, int part, byte[] sealed) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, sealedKey, file, part, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the seal of a part does not open", e);
        }
    }

    private Cipher cipher(int mode, String sealedKey, String file, int part, byte[] nonce)
            throws GeneralSecurityException {
        var key = new SecretKeySpec(Base64.getDecoder().decode(seal.open(file, sealedKey)), "AES");
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((file + "#" + part).getBytes(UTF_8));
        return cipher;
    }
}
