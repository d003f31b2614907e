package io.eata.platform.paging;

import io.eata.contracts.Limits;
import io.eata.platform.problems.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opaque cursors over keyset pages, and the bound of a page. */
public final class Cursors {

    private static final int MAX_KEYS = 4;

    private Cursors() {}

    /** A cursor for the keys of the last row shown. */
    public static String encode(long... keys) {
        ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
        for (long key : keys) {
            bytes.putLong(key);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The keys of a cursor, or {@code start} when there is none.
     *
     * @throws ProblemException when it is no cursor of this many keys
     */
    public static long[] decode(@Nullable String cursor, long... start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        byte[] bytes = cursor.length() > MAX_KEYS * Long.BYTES * 2 ? new byte[0] : decoded(cursor);
        if (bytes.length != start.length * Long.BYTES) {
            throw ProblemException.invalid("cursor", "Cursor", "is not a cursor of this list");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long[] keys = new long[start.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = buffer.getLong();
        }
        return keys;
    }

    /** Rows of a page: what is asked for, at least 1 and at most {@link Limits#PAGE}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? Limits.DEFAULT_PAGE : Math.clamp(asked, 1, Limits.PAGE);
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "Cursor", "is not a cursor of this list");
        }
    }
}
