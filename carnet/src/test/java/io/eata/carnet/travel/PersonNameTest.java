package io.eata.carnet.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Noa Keller, NOA KELLER",
        "Noa Keller, '  noa   keller '",
        "José Núñez, Jose Nunez",
        "Zürcher Weiß, ZURCHER WEISS",
        "Søren Ærø, Soren AEro",
        "Łukasz Đurić, Lukasz Duric",
        "Ёлкин, ЕЛКИН",
        "Άννα, ΑΝΝΑ",
        "'Noa\u00a0Keller', Noa Keller",
        "'Ｎｏａ Keller', Noa Keller",
    })
    void is_the_same_however_it_is_written(String one, String other) {
        assertThat(PersonName.alike(one, other)).isTrue();
        assertThat(PersonName.of(one)).isEqualTo(PersonName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Noa Keller, Noa Kellner",
        "Noa Keller, Keller Noa",
        "Noa Keller, N. Keller",
        "Noa Keller, Noa",
        "田中, 中田"
    })
    void is_another_where_a_letter_differs(String one, String other) {
        assertThat(PersonName.alike(one, other)).isFalse();
    }

    @Test
    void is_like_nothing_where_it_is_empty() {
        assertThat(PersonName.alike(" ", "")).isFalse();
    }
}
