package io.eata.carnet.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomsUnionsTest {

    @ParameterizedTest
    @CsvSource({
        "DE, EU",
        "MC, EU",
        "HR, EU",
        "CH, CH",
        "LI, CH",
        "ZA, SACU",
        "SZ, SACU",
        "NA, SACU",
        "RU, EACU",
        "AM, EACU",
        "KG, EACU",
        "GB, GB",
        "NO, NO",
        "JP, JP",
        "TR, TR",
        "XS, XS"
    })
    void a_country_stands_behind_one_border(String country, String territory) {
        assertThat(Country.of(country).territory()).isEqualTo(CustomsTerritory.of(territory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RE", "GP", "MQ", "GF", "YT", "PF", "NC", "IC", "GG", "JE", "IM", "GI", "PR", "SM", "AD"})
    void overseas_and_neighbouring_territories_are_their_own(String country) {
        assertThat(Country.of(country).territory().code()).isEqualTo(country);
    }

    @Test
    void the_european_union_has_27_members_and_monaco() {
        assertThat(CustomsUnions.membersOf(CustomsTerritory.of("EU")))
                .hasSize(28)
                .contains(Country.of("MC"))
                .doesNotContain(Country.of("GB"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_territory_of_one_country_has_one_member() {
        assertThat(CustomsUnions.membersOf(CustomsTerritory.of("JP"))).containsExactly(Country.of("JP"));
        assertThat(CustomsUnions.membersOf(CustomsTerritory.of("CH")))
                .containsExactly(Country.of("CH"), Country.of("LI"));
        assertThat(CustomsUnions.membersOf(CustomsTerritory.of("NONE"))).isEmpty();
    }

    @Test
    void several_countries_may_be_one_territory() {
        assertThat(CustomsUnions.territoriesOf(
                        Stream.of("FR", "CH", "DE").map(Country::of).toList()))
                .isEqualTo(CustomsUnions.territoriesOf(List.of(Country.of("LI"), Country.of("IT"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "de", "DEU", "D1", " DE"})
    void a_country_code_is_two_capitals(String code) {
        assertThatThrownBy(() -> Country.of(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "eu", "SACUX", "E-U"})
    void a_territory_code_is_two_to_four_capitals(String code) {
        assertThatThrownBy(() -> CustomsTerritory.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
