package io.eata.carnet.proof;

import io.eata.carnet.items.ItemSet;
import java.nio.charset.StandardCharsets;

/**
 * Items as a receipt states them: the selection itself, or, where that is too long for a QR, how many there are and the
 * fingerprint that the selection must have.
 *
 * @param count how many items
 * @param selection as in {@code 1-4,6}; empty for none, and where only the fingerprint is stated
 * @param fingerprint SHA-256 over the selection in ASCII, as base64url; empty where the selection is stated
 */
public record StatedItems(int count, String selection, String fingerprint) {

    /** Longest selection that is stated itself, in characters. */
    public static final int LONGEST_SELECTION = 60;

    static final StatedItems NONE = new StatedItems(0, "", "");

    public static StatedItems of(ItemSet items) {
        String selection = items.toString();
        return selection.length() <= LONGEST_SELECTION
                ? new StatedItems(items.size(), selection, "")
                : new StatedItems(items.size(), "", fingerprintOf(selection));
    }

    /** Whether these are the items that are stated. */
    public boolean are(ItemSet items) {
        return fingerprint.isEmpty()
                ? selection.equals(items.toString())
                : fingerprint.equals(fingerprintOf(items.toString()));
    }

    /** Whether only the fingerprint is stated. */
    public boolean isFingerprint() {
        return !fingerprint.isEmpty();
    }

    /** @throws UnreadableException when it is no selection */
    static StatedItems ofSelection(String selection) {
        try {
            return new StatedItems(ItemSet.parse(selection).size(), selection, "");
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("has no selection of items");
        }
    }

    private static String fingerprintOf(String selection) {
        return Bytes.base64(Bytes.sha256(selection.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return isFingerprint() ? count + " items with the fingerprint " + fingerprint : selection;
    }
}
