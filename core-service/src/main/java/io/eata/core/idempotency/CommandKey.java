package io.eata.core.idempotency;

import io.eata.core.StoredJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a command of one caller.
 *
 * @param caller subject of the token
 * @param key as the caller chose it
 * @param requestHash SHA-256 in hex over operation and body: the same key with another one is refused
 */
public record CommandKey(String caller, String key, String requestHash) {

    /**
     * @param operation what is asked for, of which carnet, such as {@code block/1000}
     * @param body the command as read, so that spelling and order of its JSON do not matter
     */
    public static CommandKey of(String caller, String key, String operation, Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(StoredJson.write(body).getBytes(StandardCharsets.UTF_8));
            return new CommandKey(caller, key, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }

    String place() {
        return "command/" + caller + "/" + key;
    }
}
