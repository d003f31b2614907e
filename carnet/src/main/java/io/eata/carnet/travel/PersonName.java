package io.eata.carnet.travel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without regard to case, to spaces in front, behind or doubled, and to diacritics, since the same person
 * is written with them on the carnet and without them on a passport's machine-readable line (ICAO Doc 9303, part 3, section 6).
 *
 * @param normalForm empty only for a text without a letter
 */
public record PersonName(String normalForm) {

    private static final Pattern DIACRITICS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public static PersonName of(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD);
        String plain = DIACRITICS.matcher(decomposed).replaceAll("");
        // Upper case first: ß has no lower-case sibling in two letters.
        String folded = withoutStrokes(plain.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
        return new PersonName(SPACES.matcher(folded).replaceAll(" ").strip());
    }

    /** Whether two writings may be the same name; no name is like an empty one. */
    public static boolean alike(String one, String other) {
        var name = of(one);
        return !name.normalForm().isEmpty() && name.equals(of(other));
    }

    /** Letters whose stroke Unicode takes for a part of the letter. */
    private static String withoutStrokes(String upperCase) {
        return upperCase
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Đ", "D")
                .replace("Ð", "D")
                .replace("Ħ", "H")
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Þ", "TH");
    }
}
