package io.eata.core.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The frame of a PDF file (ISO 32000-2, 7.5): the header at its first byte, and at its end a {@code startxref} that leads to a
 * cross-reference table or stream. Streams are not unpacked, so that none can burst.
 */
final class PdfForm {

    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9]");
    private static final int HEADER_BYTES = 8;

    /** The last {@code startxref} stands within so many bytes of the end: Annex H of older versions, and every reader. */
    private static final int TRAILER_BYTES = 1_024;

    private static final Pattern TRAILER = Pattern.compile("startxref\\s+([0-9]{1,10})\\s+%%EOF\\s*\\z");
    private static final Pattern CROSS_REFERENCE = Pattern.compile("\\s*(xref\\s|[0-9]{1,10}\\s+[0-9]{1,5}\\s+obj\\b)");
    private static final int CROSS_REFERENCE_BYTES = 64;

    private PdfForm() {}

    static boolean holds(byte[] content) {
        if (!HEADER.matcher(text(content, 0, HEADER_BYTES)).matches()) {
            return false;
        }
        var trailer = TRAILER.matcher(text(content, content.length - TRAILER_BYTES, TRAILER_BYTES));
        if (!trailer.find()) {
            return false;
        }
        long at = Long.parseLong(trailer.group(1));
        return at >= HEADER_BYTES
                && at < content.length
                && CROSS_REFERENCE
                        .matcher(text(content, (int) at, CROSS_REFERENCE_BYTES))
                        .lookingAt();
    }

    private static String text(byte[] content, int from, int length) {
        int start = Math.max(0, from);
        int end = Math.min(content.length, Math.max(0, from + length));
        return new String(content, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    }
}
