package io.eata.paper.press;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fop.fonts.truetype.FontFileReader;
import org.apache.fop.fonts.truetype.TTFFile;
import org.jspecify.annotations.Nullable;

/**
 * Which of the shipped fonts has which character. The formatter chooses a font per word; a word may mix scripts, so texts are cut
 * into runs here, character by character.
 */
final class Typefaces {

    private static final int REPLACEMENT = 0xFFFD;

    private final List<Typeface> typefaces = Typeface.all();
    private final List<BitSet> characters;

    Typefaces() {
        characters = typefaces.stream()
                .map(typeface -> charactersOf(typeface.regular()))
                .toList();
    }

    static InputStream file(String name) throws IOException {
        var stream = Typefaces.class.getResourceAsStream("/io/eata/paper/fonts/" + name);
        if (stream == null) {
            throw new IOException("no font " + name);
        }
        return stream;
    }

    private static BitSet charactersOf(String file) {
        try (var in = file(file)) {
            var font = new TTFFile(false, false);
            var reader = new FontFileReader(in);
            font.readFont(reader, "");
            var found = new BitSet();
            font.getCMaps().forEach(segment -> found.set(segment.getUnicodeStart(), segment.getUnicodeEnd() + 1));
            return found;
        } catch (IOException e) {
            throw new PaperException("a shipped font cannot be read: " + file, e);
        }
    }

    /** The text in pieces of one font each; a character that no font has is shown as the replacement character. */
    List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        int current = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int face = faceOf(character, current);
            if (face < 0) {
                character = REPLACEMENT;
                face = 0;
            }
            if (face != current) {
                add(runs, piece, current);
                current = face;
            }
            piece.appendCodePoint(character);
        }
        add(runs, piece, current);
        return runs;
    }

    private void add(List<Run> runs, StringBuilder piece, int face) {
        if (!piece.isEmpty()) {
            runs.add(new Run(
                    piece.toString(), face == 0 ? null : typefaces.get(face).family()));
            piece.setLength(0);
        }
    }

    /** The font of a character; spaces, digits and marks stay in the font of what they stand in, where it has them. */
    private int faceOf(int character, int current) {
        if (isInvisible(character)) {
            return current;
        }
        boolean staysInside =
                !Character.isLetter(character) && characters.get(current).get(character);
        if (staysInside) {
            return current;
        }
        for (int face = 0; face < characters.size(); face++) {
            if (characters.get(face).get(character)) {
                return face;
            }
        }
        return -1;
    }

    private static boolean isInvisible(int character) {
        return character == '\n' || (character >= 0x200B && character <= 0x200F);
    }

    /**
     * A piece of text in one font.
     *
     * @param family absent for the forms' own font
     */
    record Run(String text, @Nullable String family) {}
}
