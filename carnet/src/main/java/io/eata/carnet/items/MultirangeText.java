package io.eata.carnet.items;

import io.eata.carnet.items.ItemSet.Range;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text form of PostgreSQL's {@code int4multirange}: half-open ranges in braces. */
final class MultirangeText {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,7}),(\\d{1,7})\\)");

    private MultirangeText() {}

    static String print(ItemSet items) {
        return items.ranges().stream()
                .map(range -> "[" + range.first() + "," + (range.last() + 1) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static ItemSet parse(String literal) {
        if (literal.equals("{}")) {
            return ItemSet.none();
        }
        if (!literal.startsWith("{") || !literal.endsWith("}")) {
            throw new IllegalArgumentException("a multirange stands in braces");
        }
        var ranges = new ArrayList<Range>();
        var next = RANGE.matcher(literal).region(1, literal.length() - 1);
        while (next.lookingAt()) {
            ranges.add(new Range(Integer.parseInt(next.group(1)), Integer.parseInt(next.group(2)) - 1));
            if (next.end() == literal.length() - 1) {
                return ItemSet.ofRanges(ranges);
            }
            if (literal.charAt(next.end()) != ',') {
                break;
            }
            next.region(next.end() + 1, literal.length() - 1);
        }
        throw new IllegalArgumentException("no multirange of item numbers");
    }
}
