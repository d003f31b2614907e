package io.eata.carnet.items;

import io.eata.carnet.items.ItemSet.Range;
import java.util.ArrayList;
import java.util.List;

/** One pass over the text, without backtracking, so that the longest text is refused as fast as the shortest. */
final class SelectionParser {

    private static final int NO_NUMBER = -1;

    private final String text;
    private final List<Range> ranges = new ArrayList<>();
    private int at;

    SelectionParser(String text) {
        this.text = text;
    }

    Selection parse() {
        skipSpaces();
        if (atEnd()) {
            return new Selection.Valid(ItemSet.none());
        }
        while (true) {
            int start = at;
            int first = number();
            if (first == NO_NUMBER) {
                return wrongNumber(start);
            }
            int last = first;
            skipSpaces();
            if (sees('-')) {
                at++;
                skipSpaces();
                int second = at;
                last = number();
                if (last == NO_NUMBER) {
                    return wrongNumber(second);
                }
                if (last < first) {
                    return invalid(start, "the range is reversed");
                }
                skipSpaces();
            }
            ranges.add(new Range(first, last));
            if (atEnd()) {
                return new Selection.Valid(ItemSet.ofRanges(ranges));
            }
            if (!sees(',')) {
                return invalid(at, "a comma is expected");
            }
            at++;
            skipSpaces();
        }
    }

    private int number() {
        int start = at;
        int value = 0;
        while (!atEnd() && isDigit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at) - '0');
            if (value > ItemSet.LAST) {
                return NO_NUMBER;
            }
            at++;
        }
        return at == start || value < ItemSet.FIRST ? NO_NUMBER : value;
    }

    private Selection wrongNumber(int start) {
        boolean digits = start < text.length() && isDigit(text.charAt(start));
        return invalid(start, digits ? "item numbers are 1 to " + ItemSet.LAST : "an item number is expected");
    }

    private void skipSpaces() {
        while (sees(' ')) {
            at++;
        }
    }

    private boolean sees(char wanted) {
        return !atEnd() && text.charAt(at) == wanted;
    }

    private boolean atEnd() {
        return at == text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Selection invalid(int index, String problem) {
        return new Selection.Invalid(index + 1, problem);
    }
}
