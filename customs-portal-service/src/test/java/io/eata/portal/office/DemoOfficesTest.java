package io.eata.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoOfficesTest {

    @Test
    void each_demo_administration_has_a_handful_of_offices_each_with_its_own_days() throws IOException {
        var offices = DemoOffices.read();
        for (var country : List.of("CH", "DE", "FR", "NO", "GB")) {
            assertThat(offices)
                    .filteredOn(office -> office.country().equals(country))
                    .hasSizeBetween(4, 8);
        }
        assertThat(offices).extracting(CustomsOffice::code).doesNotHaveDuplicates();
        assertThat(offices)
                .filteredOn(office -> office.country().equals("FR"))
                .extracting(CustomsOffice::territory)
                .containsOnly("EU");
    }
}
