package io.eata.carnet.items;

/**
 * What became of a text that should select items, such as {@code 1-4, 6}. Spaces may stand around numbers, commas and
 * hyphens; parts may repeat and overlap; digits are ASCII; a blank text selects nothing. At most
 * {@value #LONGEST_TEXT} characters.
 */
public sealed interface Selection {

    int LONGEST_TEXT = 10_000;

    record Valid(ItemSet items) implements Selection {}

    /**
     * Not a selection.
     *
     * @param position of the character where reading stopped, counted from 1
     * @param problem what is wrong there, in a few words
     */
    record Invalid(int position, String problem) implements Selection {
        @Override
        public String toString() {
            return problem + " at character " + position;
        }
    }

    static Selection parse(String text) {
        return text.length() > LONGEST_TEXT
                ? new Invalid(LONGEST_TEXT + 1, "a selection has at most " + LONGEST_TEXT + " characters")
                : new SelectionParser(text).parse();
    }
}
