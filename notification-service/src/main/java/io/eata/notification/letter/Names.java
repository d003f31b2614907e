package io.eata.notification.letter;

import java.util.regex.Pattern;

/**
 * Names that people have given themselves, in letters to others. A mail program would make a link of an address in them, and a
 * line break would end a header.
 */
final class Names {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern JOINT = Pattern.compile("(?<=[.:/@])(?=\\S)");
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private Names() {}

    /** The same to the eye, without control characters and with no address in it that leads anywhere. */
    static String harmless(String name) {
        return JOINT.matcher(CONTROL.matcher(name).replaceAll(" ")).replaceAll(ZERO_WIDTH_SPACE);
    }
}
