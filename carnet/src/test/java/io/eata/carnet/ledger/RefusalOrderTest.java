package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import org.junit.jupiter.api.Test;

/** Where several rules refuse, the first of the list is named. */
class RefusalOrderTest {

    private final Story carnet = Story.ofACarnetWithSets("CH", VoucherSets.NONE);

    @Test
    void an_unreadable_selection_comes_first() {
        carnet.blocked().cancelledByItsAssociation();
        carnet.tries(IMPORTATION, "CH", "x").isRefusedFor(Refusal.BAD_SELECTION);
        carnet.tries(IMPORTATION, "CH", "1").isRefusedFor(Refusal.CARNET_CANCELLED);
    }

    @Test
    void a_discharge_hides_a_block() {
        carnet.blocked().discharged().tries(IMPORTATION, "CH", "1").isRefusedFor(Refusal.DISCHARGED);
    }

    @Test
    void a_block_hides_the_wrong_place() {
        carnet.blocked().tries(VALIDATION, "GB", "1").isRefusedFor(Refusal.BLOCKED);
    }

    @Test
    void the_wrong_place_hides_expiry() {
        carnet.on("2027-06-01").tries(VALIDATION, "GB", "1").isRefusedFor(Refusal.NOT_HOME);
        carnet.tries(IMPORTATION, "CH", "1").isRefusedFor(Refusal.NOT_ABROAD);
        carnet.tries(IMPORTATION, "JP", "1").isRefusedFor(Refusal.NOT_UNDER_GUARANTEE);
    }

    @Test
    void expiry_hides_a_hold() {
        carnet.held("GB").on("2027-06-01").tries(IMPORTATION, "GB", "1").isRefusedFor(Refusal.EXPIRED);
    }

    @Test
    void a_hold_hides_that_the_carnet_is_not_activated_or_is_already() {
        carnet.held("GB").tries(IMPORTATION, "GB", "21").isRefusedFor(Refusal.ON_HOLD);
        carnet.did(VALIDATION, "CH", "1")
                .held("CH")
                .tries(VALIDATION, "CH", "1")
                .isRefusedFor(Refusal.ON_HOLD);
    }

    @Test
    void activation_hides_unknown_items() {
        carnet.tries(IMPORTATION, "GB", "21").isRefusedFor(Refusal.NOT_ACTIVATED);
        carnet.did(VALIDATION, "CH", "1").tries(VALIDATION, "CH", "21").isRefusedFor(Refusal.ALREADY_ACTIVATED);
    }

    @Test
    void items_hide_transits_and_sets() {
        carnet.did(VALIDATION, "CH", "1");
        carnet.tries(TRANSIT_CLOSE, "GB", "21").isRefusedFor(Refusal.UNKNOWN_ITEMS);
        carnet.tries(TRANSIT_CLOSE, "GB", "").isRefusedFor(Refusal.NOTHING_DECLARED);
        carnet.tries(EXPORTATION, "CH", "21").isRefusedFor(Refusal.UNKNOWN_ITEMS);
        carnet.tries(EXPORTATION, "CH", "").isRefusedFor(Refusal.NOTHING_DECLARED);
        carnet.tries(EXPORTATION, "CH", "1").isRefusedFor(Refusal.NO_SET_LEFT);
    }
}
