package io.eata.carnet.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The selection algebra held against the JDK's own sets of bits. */
class ItemSetPropertiesTest {

    private static final int GENERAL_LIST = 120;

    @Property
    void union_is_that_of_the_bits(@ForAll("selections") ItemSet a, @ForAll("selections") ItemSet b) {
        var expected = bits(a);
        expected.or(bits(b));
        assertThat(bits(canonical(a.union(b)))).isEqualTo(expected);
    }

    @Property
    void intersection_is_that_of_the_bits(@ForAll("selections") ItemSet a, @ForAll("selections") ItemSet b) {
        var expected = bits(a);
        expected.and(bits(b));
        assertThat(bits(canonical(a.intersect(b)))).isEqualTo(expected);
        assertThat(a.intersects(b)).isEqualTo(!expected.isEmpty());
    }

    @Property
    void difference_is_that_of_the_bits(@ForAll("selections") ItemSet a, @ForAll("selections") ItemSet b) {
        var expected = bits(a);
        expected.andNot(bits(b));
        assertThat(bits(canonical(a.minus(b)))).isEqualTo(expected);
        assertThat(b.containsAll(a)).isEqualTo(expected.isEmpty());
    }

    @Property
    void equal_numbers_are_equal_values(@ForAll("ranges") List<ItemSet.Range> ranges) {
        var merged = ItemSet.ofRanges(ranges);
        var oneByOne = ItemSet.of(merged.numbers().toArray());
        assertThat(merged).isEqualTo(oneByOne).hasSameHashCodeAs(oneByOne);
        assertThat(merged.size()).isEqualTo(bits(merged).cardinality());
    }

    @Property
    void contains_exactly_its_numbers(@ForAll("selections") ItemSet a) {
        var bits = bits(a);
        for (int number = 1; number <= GENERAL_LIST + 1; number++) {
            assertThat(a.contains(number)).as("item %s", number).isEqualTo(bits.get(number));
        }
    }

    @Property
    void printing_and_parsing_are_inverse(@ForAll("selections") ItemSet a) {
        assertThat(Selection.parse(a.toString())).isEqualTo(new Selection.Valid(a));
        assertThat(ItemSet.parseMultirange(a.toMultirangeLiteral())).isEqualTo(a);
    }

    @Property
    void spaces_order_and_repetition_do_not_matter(@ForAll("ranges") List<ItemSet.Range> ranges) {
        var text = new StringBuilder();
        for (var range : ranges.reversed()) {
            text.append(text.isEmpty() ? " " : " , ")
                    .append(range.first())
                    .append("  - ")
                    .append(range.last());
        }
        assertThat(Selection.parse(text.append(' ').toString()))
                .isEqualTo(new Selection.Valid(ItemSet.ofRanges(ranges)));
    }

    @Property
    void any_text_is_either_a_selection_or_told_where_it_is_wrong(@ForAll("texts") String text) {
        switch (Selection.parse(text)) {
            case Selection.Valid(var items) ->
                assertThat(Selection.parse(items.toString())).isEqualTo(new Selection.Valid(items));
            case Selection.Invalid(int position, String problem) -> {
                assertThat(position).isBetween(1, text.length() + 1);
                assertThat(problem).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<List<ItemSet.Range>> ranges() {
        var number = Arbitraries.integers().between(1, GENERAL_LIST);
        return Combinators.combine(number, number)
                .as((a, b) -> new ItemSet.Range(Math.min(a, b), Math.max(a, b)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<ItemSet> selections() {
        var number = Arbitraries.integers().between(1, GENERAL_LIST);
        var scattered = number.list()
                .ofMaxSize(40)
                .map(numbers ->
                        ItemSet.of(numbers.stream().mapToInt(Integer::intValue).toArray()));
        return Arbitraries.oneOf(ranges().map(ItemSet::ofRanges), scattered);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789,- x\t").ofMaxLength(30);
    }

    private static ItemSet canonical(ItemSet set) {
        var ranges = set.ranges();
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isGreaterThan(ranges.get(i - 1).last() + 1);
        }
        return set;
    }

    private static BitSet bits(ItemSet set) {
        var bits = new BitSet();
        set.ranges().forEach(range -> bits.set(range.first(), range.last() + 1));
        return bits;
    }
}
