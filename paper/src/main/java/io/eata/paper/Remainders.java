package io.eata.paper;

import java.util.ArrayList;
import java.util.List;

/** Texts that do not fit their box: the box shows the beginning and a number, the sheet behind it the whole. Nothing is lost. */
final class Remainders {

    private static final int LINE = 60;

    private final List<Remainder> all = new ArrayList<>();

    /** @param room what the box takes, in Latin letters; a Chinese character takes two, a new line the rest of its line */
    String fit(String box, String text, int room) {
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            used = character == '\n' ? (used / LINE + 1) * LINE : used + (character >= 0x2E80 ? 2 : 1);
            if (used > room) {
                all.add(new Remainder(all.size() + 1, box, text));
                return text.substring(0, i).stripTrailing() + " … [" + all.size() + "]";
            }
            i += Character.charCount(character);
        }
        return text;
    }

    /** How much of a box's room a text takes. */
    static int room(String text) {
        return text.codePoints()
                .map(c -> c == '\n' ? LINE / 2 : c >= 0x2E80 ? 2 : 1)
                .sum();
    }

    List<Remainder> all() {
        return all;
    }

    /**
     * A text as a whole.
     *
     * @param number as shown in the box
     */
    record Remainder(int number, String box, String text) {}
}
