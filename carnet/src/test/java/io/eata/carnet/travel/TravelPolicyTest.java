package io.eata.carnet.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TravelPolicyTest {

    private static final Set<CustomsTerritory> GUARANTEED =
            Stream.of("EU", "GB", "NO").map(CustomsTerritory::of).collect(Collectors.toSet());

    private final TravelPolicy fresh = new TravelPolicy(CustomsTerritory.of("CH"), false);
    private final TravelPolicy activated = new TravelPolicy(CustomsTerritory.of("CH"), true);

    @Test
    void leaves_home_by_exportation_and_arrives_by_importation() {
        assertThat(declared(activated, "CH", "DE")).isEqualTo("[EXPORTATION CH, IMPORTATION EU]");
    }

    @Test
    void starts_with_the_validation_until_the_carnet_is_activated() {
        assertThat(declared(fresh, "LI", "DE")).isEqualTo("[VALIDATION CH, EXPORTATION CH, IMPORTATION EU]");
        assertThat(declared(fresh, "GB", "CH")).isEqualTo("[VALIDATION CH, RE_EXPORTATION GB, RE_IMPORTATION CH]");
    }

    @Test
    void comes_home_by_re_exportation_and_re_importation() {
        assertThat(declared(activated, "GB", "CH")).isEqualTo("[RE_EXPORTATION GB, RE_IMPORTATION CH]");
    }

    @Test
    void goes_on_by_re_exportation_and_importation() {
        assertThat(declared(activated, "GB", "NO")).isEqualTo("[RE_EXPORTATION GB, IMPORTATION NO]");
    }

    @Test
    void opens_and_closes_each_transit_in_turn() {
        assertThat(declared(fresh, "CH", "NO", "DE", "GB"))
                .isEqualTo("[VALIDATION CH, EXPORTATION CH, TRANSIT_OPEN EU, TRANSIT_CLOSE EU,"
                        + " TRANSIT_OPEN GB, TRANSIT_CLOSE GB, IMPORTATION NO]");
    }

    @Test
    void passes_neighbours_of_one_customs_union_under_one_transit() {
        assertThat(declared(activated, "CH", "GB", "DE", "FR"))
                .isEqualTo("[EXPORTATION CH, TRANSIT_OPEN EU, TRANSIT_CLOSE EU, IMPORTATION GB]");
        assertThat(declared(activated, "CH", "GB", "DE", "NO", "FR"))
                .isEqualTo("[EXPORTATION CH, TRANSIT_OPEN EU, TRANSIT_CLOSE EU, TRANSIT_OPEN NO, TRANSIT_CLOSE NO,"
                        + " TRANSIT_OPEN EU, TRANSIT_CLOSE EU, IMPORTATION GB]");
    }

    @Test
    void refuses_a_travel_within_one_territory() {
        assertThat(declared(activated, "DE", "FR")).isEqualTo("SAME_TERRITORY EU");
        assertThat(declared(activated, "CH", "LI")).isEqualTo("SAME_TERRITORY CH");
        assertThat(declared(activated, "DE", "FR", "IT")).isEqualTo("SAME_TERRITORY EU");
    }

    @Test
    void refuses_a_transit_through_departure_or_destination() {
        assertThat(declared(activated, "CH", "GB", "LI")).isEqualTo("TRANSIT_AT_END CH");
        assertThat(declared(activated, "CH", "FR", "GB", "DE")).isEqualTo("TRANSIT_AT_END EU");
        assertThat(declared(activated, "JP", "FR", "DE")).isEqualTo("TRANSIT_AT_END EU");
    }

    @Test
    void refuses_territories_without_guarantee_wherever_they_stand() {
        assertThat(declared(activated, "CH", "JP")).isEqualTo("NOT_UNDER_GUARANTEE JP");
        assertThat(declared(activated, "JP", "CH")).isEqualTo("NOT_UNDER_GUARANTEE JP");
        assertThat(declared(activated, "CH", "GB", "RS", "DE")).isEqualTo("NOT_UNDER_GUARANTEE RS");
        assertThat(declared(activated, "US", "JP", "US")).isEqualTo("TRANSIT_AT_END US");
        assertThat(declared(activated, "US", "JP", "RS")).isEqualTo("NOT_UNDER_GUARANTEE US, JP, RS");
    }

    @Test
    void refuses_a_transit_through_home_where_no_transit_can_be_opened() {
        assertThat(declared(activated, "DE", "GB", "CH")).isEqualTo("NOT_UNDER_GUARANTEE CH");
    }

    @Test
    void knows_no_guarantee_where_none_is_asked_for() {
        var travel = new Itinerary(Country.of("CH"), Country.of("JP"), Collections.emptyList());
        assertThat(activated.prepareAnywhere(travel)).isInstanceOf(TravelDecision.Prepared.class);
    }

    @Test
    void bounds_the_transits() {
        assertThatThrownBy(() -> new Itinerary(
                        Country.of("CH"),
                        Country.of("JP"),
                        Collections.nCopies(Itinerary.MOST_TRANSITS + 1, Country.of("DE"))))
                .isInstanceOf(IllegalArgumentException.class);
        new Itinerary(
                Country.of("CH"), Country.of("JP"), Collections.nCopies(Itinerary.MOST_TRANSITS, Country.of("DE")));
    }

    private static String declared(TravelPolicy policy, String from, String to, String... transits) {
        var itinerary = new Itinerary(
                Country.of(from),
                Country.of(to),
                Stream.of(transits).map(Country::of).toList());
        return switch (policy.prepare(itinerary, GUARANTEED)) {
            case TravelDecision.Prepared(var declarations) -> declarations.toString();
            case TravelDecision.Refused(var rule, var detail) -> rule + " " + detail;
        };
    }
}
