package io.eata.carnet.items;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Item numbers of a general list, kept as sorted ranges that neither touch nor overlap, so that equal selections are
 * equal values and 1,500 items cost as little as one. Numbers are {@value #FIRST} to {@value #LAST}.
 */
public final class ItemSet {

    public static final int FIRST = 1;
    public static final int LAST = 999_999;

    private static final ItemSet NONE = new ItemSet(List.of());

    private final List<Range> ranges;

    private ItemSet(List<Range> canonical) {
        this.ranges = canonical;
    }

    /** Consecutive numbers, both ends included. */
    public record Range(int first, int last) {
        public Range {
            if (first < FIRST || last > LAST || first > last) {
                throw new IllegalArgumentException("no range of item numbers: " + first + "-" + last);
            }
        }

        public int size() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public static ItemSet none() {
        return NONE;
    }

    /** The whole of a general list of {@code n} items; none for 0. */
    public static ItemSet all(int n) {
        return n == 0 ? NONE : range(FIRST, n);
    }

    public static ItemSet range(int first, int last) {
        return new ItemSet(List.of(new Range(first, last)));
    }

    public static ItemSet of(int... numbers) {
        return ofRanges(IntStream.of(numbers).mapToObj(n -> new Range(n, n)).toList());
    }

    /** Any ranges, in any order, overlapping or not. */
    public static ItemSet ofRanges(List<Range> ranges) {
        if (ranges.isEmpty()) {
            return NONE;
        }
        var sorted = ranges.toArray(Range[]::new);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.first, b.first));
        var merged = new ArrayList<Range>(sorted.length);
        var open = sorted[0];
        for (var next : sorted) {
            if (next.first <= open.last + 1) {
                open = new Range(open.first, Math.max(open.last, next.last));
            } else {
                merged.add(open);
                open = next;
            }
        }
        merged.add(open);
        return new ItemSet(List.copyOf(merged));
    }

    /**
     * Reads a text that is known to be a selection, as one that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is not one; for text that people typed use {@link Selection#parse}
     */
    @JsonCreator
    public static ItemSet parse(String text) {
        return switch (Selection.parse(text)) {
            case Selection.Valid valid -> valid.items();
            case Selection.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
        };
    }

    /**
     * Reads PostgreSQL's text of an {@code int4multirange}, such as <code>{[1,5),[6,7)}</code>.
     *
     * @throws IllegalArgumentException if the text is not a multirange of item numbers
     */
    public static ItemSet parseMultirange(String literal) {
        return MultirangeText.parse(literal);
    }

    /** The literal that PostgreSQL casts to {@code int4multirange}. */
    public String toMultirangeLiteral() {
        return MultirangeText.print(this);
    }

    public ItemSet union(ItemSet other) {
        if (isEmpty() || this == other) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        var both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return ofRanges(both);
    }

    public ItemSet intersect(ItemSet other) {
        var common = new ArrayList<Range>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            var a = ranges.get(i);
            var b = other.ranges.get(j);
            int first = Math.max(a.first, b.first);
            int last = Math.min(a.last, b.last);
            if (first <= last) {
                common.add(new Range(first, last));
            }
            if (a.last < b.last) {
                i++;
            } else {
                j++;
            }
        }
        return ofCanonical(common);
    }

    public ItemSet minus(ItemSet other) {
        var rest = new ArrayList<Range>();
        int j = 0;
        for (var range : ranges) {
            int from = range.first;
            while (j < other.ranges.size() && other.ranges.get(j).last < from) {
                j++;
            }
            for (int k = j; k < other.ranges.size() && other.ranges.get(k).first <= range.last; k++) {
                var hole = other.ranges.get(k);
                if (from < hole.first) {
                    rest.add(new Range(from, hole.first - 1));
                }
                from = hole.last + 1;
            }
            if (from <= range.last) {
                rest.add(new Range(from, range.last));
            }
        }
        return ofCanonical(rest);
    }

    public boolean contains(int number) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var range = ranges.get(middle);
            if (number < range.first) {
                high = middle - 1;
            } else if (number > range.last) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    public boolean containsAll(ItemSet other) {
        return other.minus(this).isEmpty();
    }

    public boolean intersects(ItemSet other) {
        return !intersect(other).isEmpty();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    public List<Range> ranges() {
        return ranges;
    }

    /** Every number, ascending. */
    public IntStream numbers() {
        return ranges.stream().flatMapToInt(range -> IntStream.rangeClosed(range.first, range.last));
    }

    private static ItemSet ofCanonical(List<Range> canonical) {
        return canonical.isEmpty() ? NONE : new ItemSet(List.copyOf(canonical));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemSet set && ranges.equals(set.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    /** The canonical text, such as {@code 1-4,6}; empty for no item. */
    @Override
    @JsonValue
    public String toString() {
        var text = new StringBuilder();
        for (var range : ranges) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            text.append(range);
        }
        return text.toString();
    }
}
