package io.eata.portal.bulk;

import io.eata.portal.bulk.UnreadableSheetException.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once, keeping nothing, to see that it is no bomb and declares no entities. It reads the archive's directory as the
 * reader of spreadsheets does, since an archive can show others different parts.
 */
final class PackedParts {

    /** All parts together, unpacked: a sheet of 20,000 rows with every cell written has about half of it. */
    private static final int MOST_UNPACKED = 48 * 1024 * 1024;

    /** The texts that cells share are held in memory. */
    private static final int MOST_SHARED = 8 * 1024 * 1024;

    private static final int MOST_PARTS = 200;
    private static final int PIECE = 16 * 1024;
    private static final String DECLARATION = "<!";
    private static final String COMMENT = "<!--";

    private int unpacked;

    private PackedParts() {}

    static void check(byte[] file) throws UnreadableSheetException {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var parts = new PackedParts();
            int count = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (++count > MOST_PARTS) {
                    throw new UnreadableSheetException(Why.HOSTILE);
                }
                try (var content = zip.getInputStream(entry)) {
                    var name = entry.getName().toLowerCase(Locale.ROOT);
                    parts.read(
                            content,
                            name.contains("sharedstrings") ? MOST_SHARED : MOST_UNPACKED,
                            name.endsWith(".xml") || name.endsWith(".rels"));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSheetException(Why.FORMAT);
        }
    }

    private void read(InputStream content, int most, boolean xml) throws IOException, UnreadableSheetException {
        var piece = new byte[PIECE];
        var before = "";
        int length = 0;
        for (int read = content.read(piece); read > 0; read = content.read(piece)) {
            length += read;
            unpacked += read;
            if (length > most || unpacked > MOST_UNPACKED) {
                throw new UnreadableSheetException(Why.HOSTILE);
            }
            if (!xml) {
                continue;
            }
            var text = before + new String(piece, 0, read, StandardCharsets.ISO_8859_1);
            if (before.isEmpty() && wide(text)) {
                throw new UnreadableSheetException(Why.HOSTILE);
            }
            refuseDeclarations(text);
            before = text.substring(Math.max(0, text.length() - COMMENT.length() + 1));
        }
    }

    /** Two bytes to a character: a declaration would be hidden from us. */
    private static boolean wide(String text) {
        return text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0 || text.charAt(0) >= 0xfe);
    }

    private static void refuseDeclarations(String text) throws UnreadableSheetException {
        for (int at = text.indexOf(DECLARATION); at >= 0; at = text.indexOf(DECLARATION, at + 1)) {
            var said = text.substring(at, Math.min(text.length(), at + COMMENT.length()));
            if (said.length() == COMMENT.length() && !said.equals(COMMENT) && !said.startsWith("<![")) {
                throw new UnreadableSheetException(Why.HOSTILE);
            }
        }
    }

    static boolean packed(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }
}
