package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransitTest {

    private final Story carnet = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20");

    @Test
    void takes_one_set_at_its_opening_and_none_at_its_closing() {
        carnet.tries(carnet.transaction(TRANSIT_OPEN, "DE", "1-6").sealedWith("A1"))
                .isCommittedWith();
        assertThat(carnet.lastTransaction().seals()).isEqualTo("A1");
        assertThat(carnet.inTransit()).isEqualTo("{EU=1-6}");
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(3, 3, 3, 3, 2));
        carnet.tries(TRANSIT_CLOSE, "FR", "1-6").isCommittedWith();
        assertThat(carnet.inTransit()).isEqualTo("{}");
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(3, 3, 3, 3, 2));
    }

    @Test
    void goods_in_transit_are_not_imported() {
        carnet.did(TRANSIT_OPEN, "DE", "1-6");
        assertThat(carnet.outstanding()).isEqualTo("{}");
    }

    @Test
    void is_not_closed_where_none_is_open() {
        carnet.tries(TRANSIT_CLOSE, "DE", "1").isRefusedFor(Refusal.TRANSIT_NOT_OPEN, "1");
        carnet.did(TRANSIT_OPEN, "GB", "1").tries(TRANSIT_CLOSE, "DE", "1").isRefusedFor(Refusal.TRANSIT_NOT_OPEN);
    }

    @Test
    void is_not_closed_for_items_of_which_none_is_in_it() {
        carnet.did(TRANSIT_OPEN, "DE", "1-3").tries(TRANSIT_CLOSE, "DE", "4").isRefusedFor(Refusal.TRANSIT_NOT_OPEN);
    }

    @Test
    void warns_when_only_some_items_are_in_it() {
        carnet.did(TRANSIT_OPEN, "DE", "1-3").tries(TRANSIT_CLOSE, "DE", "3-4").isCommittedWith(Warning.NOT_IN_TRANSIT);
        assertThat(carnet.inTransit()).isEqualTo("{EU=1-2}");
    }

    @Test
    void is_closed_in_parts() {
        carnet.did(TRANSIT_OPEN, "DE", "1-6").did(TRANSIT_CLOSE, "FR", "1-2,6");
        assertThat(carnet.inTransit()).isEqualTo("{EU=3-5}");
        carnet.tries(TRANSIT_CLOSE, "FR", "3-5").isCommittedWith();
        carnet.tries(TRANSIT_CLOSE, "FR", "3-5").isRefusedFor(Refusal.TRANSIT_NOT_OPEN);
    }

    @Test
    void is_late_after_its_final_date() {
        carnet.did(TRANSIT_OPEN, "DE", "1-6", "2026-06-05");
        carnet.on("2026-06-05").tries(TRANSIT_CLOSE, "DE", "1").isCommittedWith();
        carnet.on("2026-06-06").tries(TRANSIT_CLOSE, "DE", "2").isCommittedWith(Warning.TRANSIT_LATE);
    }

    @Test
    void lateness_is_that_of_the_transit_which_holds_the_items() {
        carnet.did(TRANSIT_OPEN, "DE", "1-3", "2026-06-05").did(TRANSIT_OPEN, "DE", "4-6", "2026-06-30");
        carnet.on("2026-06-10").tries(TRANSIT_CLOSE, "DE", "4").isCommittedWith();
        carnet.tries(TRANSIT_CLOSE, "DE", "5,3,7").isCommittedWith(Warning.TRANSIT_LATE, Warning.NOT_IN_TRANSIT);
    }

    @Test
    void an_item_leaves_the_oldest_transit_first() {
        carnet.did(TRANSIT_OPEN, "DE", "1-3", "2026-06-05").did(TRANSIT_OPEN, "DE", "3-4", "2026-06-30");
        carnet.on("2026-06-10").tries(TRANSIT_CLOSE, "DE", "3").isCommittedWith(Warning.TRANSIT_LATE);
        assertThat(carnet.inTransit()).isEqualTo("{EU=1-4}");
        carnet.tries(TRANSIT_CLOSE, "DE", "3").isCommittedWith();
        assertThat(carnet.inTransit()).isEqualTo("{EU=1-2,4}");
    }

    @Test
    void is_refused_at_home_and_outside_the_guarantee() {
        carnet.tries(TRANSIT_OPEN, "CH", "1").isRefusedFor(Refusal.NOT_ABROAD);
        carnet.tries(TRANSIT_CLOSE, "CH", "1").isRefusedFor(Refusal.NOT_ABROAD);
        carnet.tries(TRANSIT_OPEN, "RS", "1").isRefusedFor(Refusal.NOT_UNDER_GUARANTEE);
    }

    @Test
    void cannot_be_closed_after_the_carnet_has_expired() {
        carnet.did(TRANSIT_OPEN, "DE", "1").on("2027-06-01");
        carnet.tries(TRANSIT_CLOSE, "DE", "1").isRefusedFor(Refusal.EXPIRED);
    }

    @Test
    void is_refused_when_no_set_is_left_though_what_is_open_can_be_closed() {
        carnet.did(TRANSIT_OPEN, "DE", "1").did(TRANSIT_OPEN, "DE", "2").did(TRANSIT_OPEN, "DE", "3");
        carnet.tries(TRANSIT_OPEN, "DE", "4").isRefusedFor(Refusal.NO_SET_LEFT, "TRANSIT_OPEN");
        carnet.tries(TRANSIT_CLOSE, "DE", "1-3").isCommittedWith();
    }
}
