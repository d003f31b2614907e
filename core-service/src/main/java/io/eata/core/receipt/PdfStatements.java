package io.eata.core.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Signed statements that a PDF carries as embedded files. Embedded files are streams of their own, so the bytes are gone through once
 * from stream to stream; each is unpacked no further than a statement is long. Nothing of the PDF is built up, so no bomb in it goes off.
 */
final class PdfStatements {

    /** Statements of one file that are gathered; a print carries its document and one receipt for each voucher that was used. */
    static final int MOST = 60;

    private static final int LONGEST = 40_000;
    private static final int MOST_STREAMS = 20_000;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern JWS = Pattern.compile("\\s*(eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)\\s*");

    private PdfStatements() {}

    /** In the order in which they stand in the file, at most {@link #MOST}. */
    static List<String> in(byte[] pdf) {
        var found = new ArrayList<String>();
        int streams = 0;
        int at = keyword(pdf, 0);
        while (at >= 0 && found.size() < MOST && streams++ < MOST_STREAMS) {
            int start = afterLineEnd(pdf, at + STREAM.length);
            int end = indexOf(pdf, END, start);
            if (end < 0) {
                break;
            }
            statement(pdf, start, end, found);
            at = keyword(pdf, end + END.length);
        }
        return List.copyOf(found);
    }

    private static void statement(byte[] pdf, int start, int end, List<String> found) {
        byte[] content = unpacked(pdf, start, end);
        var text = JWS.matcher(new String(content, StandardCharsets.ISO_8859_1));
        if (content.length <= LONGEST && text.matches() && !found.contains(text.group(1))) {
            found.add(text.group(1));
        }
    }

    /** As it stands if it is not packed; one byte more than the longest statement if it is longer. */
    private static byte[] unpacked(byte[] pdf, int start, int end) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, end - start);
            var out = new ByteArrayOutputStream();
            byte[] part = new byte[4_096];
            while (!inflater.finished() && out.size() <= LONGEST) {
                int read = inflater.inflate(part);
                if (read == 0) {
                    break;
                }
                out.write(part, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            int length = Math.min(end - start, LONGEST + 1);
            byte[] plain = new byte[length];
            System.arraycopy(pdf, start, plain, 0, length);
            return plain;
        } finally {
            inflater.end();
        }
    }

    private static int afterLineEnd(byte[] pdf, int at) {
        int after = at;
        if (after < pdf.length && pdf[after] == '\r') {
            after++;
        }
        if (after < pdf.length && pdf[after] == '\n') {
            after++;
        }
        return after;
    }

    /** Where the next stream begins: the word after a dictionary, not the one in {@code octet-stream}. */
    private static int keyword(byte[] pdf, int from) {
        int at = indexOf(pdf, STREAM, from);
        while (at >= 0 && !followsDictionary(pdf, at)) {
            at = indexOf(pdf, STREAM, at + STREAM.length);
        }
        return at;
    }

    private static boolean followsDictionary(byte[] pdf, int at) {
        int before = at - 1;
        while (before > 0 && (pdf[before] == ' ' || pdf[before] == '\n' || pdf[before] == '\r')) {
            before--;
        }
        return before > 0 && pdf[before] == '>' && pdf[before - 1] == '>';
    }

    private static int indexOf(byte[] in, byte[] wanted, int from) {
        for (int i = from; i <= in.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && in[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
