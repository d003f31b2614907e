package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StandingTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void does_not_grow_with_the_number_of_transactions() {
        var carnet = Story.ofACarnetWithSets("CH", new VoucherSets(1_000, 1_000, 1_000, 1_000, 1_000));
        carnet.did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-20");
        roundTrips(carnet, 5);
        var early = JSON.writeValueAsString(carnet.standing()).length();
        roundTrips(carnet, 60);
        assertThat(JSON.writeValueAsString(carnet.standing()).length()).isLessThan(early + 20);
    }

    private static void roundTrips(Story carnet, int times) {
        for (int i = 0; i < times; i++) {
            carnet.did(TRANSIT_OPEN, "GB", "1-20").did(TRANSIT_CLOSE, "GB", "1-20");
            carnet.did(IMPORTATION, "DE", "1-20").did(RE_EXPORTATION, "DE", "1-20");
        }
    }

    @Test
    void groups_items_by_their_final_dates() {
        var carnet = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20");
        carnet.did(IMPORTATION, "DE", "1-10", "2026-09-30")
                .did(IMPORTATION, "DE", "11-12", "2026-07-31")
                .did(IMPORTATION, "FR", "1,13", "2026-07-31");
        assertThat(carnet.standing().here().values().iterator().next().parts())
                .extracting(part -> part.items() + " until " + part.finalDate())
                .isEqualTo(List.of("1,11-13 until 2026-07-31", "2-10 until 2026-09-30"));
    }

    @Test
    void knows_how_many_sets_are_left() {
        var carnet = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-20");
        carnet.gotSets(new VoucherSets(1, 0, 0, 0, 2)).did(TRANSIT_OPEN, "DE", "1");
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(3, 3, 3, 3, 4));
    }
}
