package io.eata.carnet.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSetTest {

    @Test
    void is_written_in_ranges() {
        assertThat(ItemSet.of(6, 1, 2, 4, 3)).hasToString("1-4,6");
        assertThat(ItemSet.none()).hasToString("");
        assertThat(ItemSet.range(2, 3)).hasToString("2-3");
    }

    @Test
    void holds_a_whole_general_list() {
        assertThat(ItemSet.all(20)).isEqualTo(ItemSet.range(1, 20)).hasToString("1-20");
        assertThat(ItemSet.all(0).isEmpty()).isTrue();
        assertThat(ItemSet.all(ItemSet.LAST).size()).isEqualTo(999_999);
    }

    @Test
    void holds_its_numbers_and_no_others() {
        var items = ItemSet.parse("1-4,6,9-10");
        assertThat(items.numbers()).containsExactly(1, 2, 3, 4, 6, 9, 10);
        assertThat(items.numbers()).allMatch(items::contains);
        assertThat(items.contains(5) || items.contains(7) || items.contains(8) || items.contains(11))
                .isFalse();
    }

    @Test
    void refuses_numbers_that_no_general_list_has() {
        assertThatThrownBy(() -> ItemSet.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemSet.all(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemSet.of(1_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemSet.range(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemSet.parse("3-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the range is reversed at character 1");
    }

    @Test
    void is_a_multirange_of_postgresql() {
        assertThat(ItemSet.parse("1-4,6").toMultirangeLiteral()).isEqualTo("{[1,5),[6,7)}");
        assertThat(ItemSet.none().toMultirangeLiteral()).isEqualTo("{}");
        assertThat(ItemSet.parseMultirange("{[1,5),[6,7)}")).hasToString("1-4,6");
        assertThat(ItemSet.parseMultirange("{}")).isEqualTo(ItemSet.none());
        assertThat(ItemSet.parseMultirange("{[999999,1000000)}")).hasToString("999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{[1,5)", "[1,5)", "{[1,5]}", "{[1,5),}", "{(1,5)}", "{[5,1)}", "{[0,2)}", "{[1,)}"})
    void refuses_what_is_no_multirange_of_item_numbers(String text) {
        assertThatThrownBy(() -> ItemSet.parseMultirange(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
