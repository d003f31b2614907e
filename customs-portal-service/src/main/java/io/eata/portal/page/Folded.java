package io.eata.portal.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as a search compares it: without accents, case and vowel signs, so that {@code zurich} finds {@code Zürich}; and where in
 * the text each part of that stands, to show what was found. Scripts without spaces are found by any part.
 */
public final class Folded {

    /** Characters of what is searched for; longer is for the page to refuse. */
    public static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;
    private static final int BEFORE = 60;

    private final String original;
    private final String folded;
    private final int[] origins;

    private Folded(String original, String folded, int[] origins) {
        this.original = original;
        this.folded = folded;
        this.origins = origins;
    }

    public static Folded of(String text) {
        var folded = new StringBuilder(text.length());
        var origins = new int[text.length() * 4 + 1];
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var part = fold(Character.toString(text.codePointAt(i)));
            for (int j = 0; j < part.length() && folded.length() < origins.length - 1; j++) {
                origins[folded.length()] = i;
                folded.append(part.charAt(j));
            }
        }
        origins[folded.length()] = text.length();
        return new Folded(text, folded.toString(), origins);
    }

    /** The words of what is searched for: at most eight, none twice. */
    public static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(fold(text).strip().split("[\\s,;]+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u0640]", "");
    }

    public boolean has(String word) {
        return folded.contains(word);
    }

    public boolean hasAll(List<String> words) {
        return words.stream().allMatch(this::has);
    }

    /** The whole text, what was found marked. */
    public List<Piece> marked(List<String> words) {
        return marked(words, 0, original.length());
    }

    /** At most so many characters around what was found first. */
    public List<Piece> excerpt(List<String> words, int length) {
        int first = words.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, origins[first] - BEFORE);
        from = from == 0
                ? 0
                : original.indexOf(' ', from) + 1 > origins[first]
                        ? from
                        : Math.max(from, original.indexOf(' ', from) + 1);
        int to = Math.min(original.length(), from + length);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(marked(words, from, to));
        if (to < original.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private List<Piece> marked(List<String> words, int from, int to) {
        var hit = new boolean[original.length()];
        for (var word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                Arrays.fill(hit, origins[at], end(at + word.length() - 1), true);
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && hit[end] == hit[start]) {
                end++;
            }
            pieces.add(new Piece(original.substring(start, end), hit[start]));
            start = end;
        }
        return pieces;
    }

    /** Where in the text the next character begins, its accents taken along. */
    private int end(int at) {
        int next = at + 1;
        while (next < folded.length() && origins[next] == origins[at]) {
            next++;
        }
        return origins[next];
    }

    /** @param hit whether it is what was searched for */
    public record Piece(String text, boolean hit) {}
}
