package io.eata.paper.press;

import java.util.List;

/**
 * A font that is shipped.
 *
 * @param family name that XSL-FO asks for it by
 * @param regular file of the regular weight
 * @param bold file of the bold weight; the regular one where the family has no other
 */
record Typeface(String family, String regular, String bold) {

    private static Typeface regular(String family, String file) {
        return new Typeface(family, file, file);
    }

    /** In the order in which a character looks for its font. */
    static List<Typeface> all() {
        return List.of(
                new Typeface("Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
                new Typeface("Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
                regular("Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf"),
                regular("Noto Sans Armenian", "NotoSansArmenian-Regular.ttf"),
                regular("Noto Sans Georgian", "NotoSansGeorgian-Regular.ttf"),
                regular("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf"),
                regular("Noto Sans Thai", "NotoSansThai-Regular.ttf"),
                regular("Droid Sans Fallback", "DroidSansFallbackFull.ttf"),
                regular("Nanum Gothic Coding", "NanumGothicCoding.ttf"));
    }
}
