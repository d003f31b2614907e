package io.eata.carnet.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1-3, 5,4|1-5",
                " 7 - 10 ,2|2,7-10",
                "3-3|3",
                "2,1|1-2",
                "1-5,3-9,4|1-9",
                "007|7",
                "999999|999999",
                "1-999999|1-999999",
            })
    void reads_what_people_write(String text, String canonical) {
        assertThat(ItemSet.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "     "})
    void takes_a_blank_text_for_no_item(String blank) {
        assertThat(Selection.parse(blank)).isEqualTo(new Selection.Valid(ItemSet.none()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "4-1|1|the range is reversed",
                "1,,2|3|an item number is expected",
                "1,|3|an item number is expected",
                ",1|1|an item number is expected",
                "-3|1|an item number is expected",
                "1-|3|an item number is expected",
                "1--2|3|an item number is expected",
                "1-2-3|4|a comma is expected",
                "1 2|3|a comma is expected",
                "1;2|2|a comma is expected",
                "1.5|2|a comma is expected",
                "a|1|an item number is expected",
                "0|1|item numbers are 1 to 999999",
                "1-0|3|item numbers are 1 to 999999",
                "2, 1000000|4|item numbers are 1 to 999999",
                "1-99999999999|3|item numbers are 1 to 999999",
                "1\t,2|2|a comma is expected",
                "1\u20132|2|a comma is expected",
                "\u0661|1|an item number is expected",
                "\uff11|1|an item number is expected",
            })
    void says_what_is_wrong_and_where(String text, int position, String problem) {
        assertThat(Selection.parse(text)).isEqualTo(new Selection.Invalid(position, problem));
    }

    @Test
    void reads_up_to_the_longest_text() {
        var longest = "1,".repeat(Selection.LONGEST_TEXT / 2 - 1) + "23";
        assertThat(longest).hasSize(Selection.LONGEST_TEXT);
        assertThat(Selection.parse(longest)).isEqualTo(new Selection.Valid(ItemSet.of(1, 23)));
        assertThat(Selection.parse(longest + "4"))
                .isEqualTo(new Selection.Invalid(10_001, "a selection has at most 10000 characters"));
        assertThat(Selection.parse(" ".repeat(Selection.LONGEST_TEXT + 1))).isInstanceOf(Selection.Invalid.class);
    }

    @Test
    void refuses_absurd_ranges_without_walking_through_them() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 10_000; i++) {
                assertThat(Selection.parse("1-999999999")).isInstanceOf(Selection.Invalid.class);
            }
        });
    }
}
