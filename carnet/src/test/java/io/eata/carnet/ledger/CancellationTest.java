package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.PRE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Story carnet =
            Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");

    @Test
    void undoes_its_transaction_and_gives_its_set_back() {
        var before = carnet.standing();
        carnet.did(IMPORTATION, "DE", "1-4").cancelled("FR", 3);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10}");
        assertThat(carnet.setsLeft()).isEqualTo(before.setsLeft(carnet.terms()));
        assertThat(carnet.standing().standingTransactions()).isEqualTo(2);
        assertThat(carnet.standing().lastSequence()).isEqualTo(4);
    }

    @Test
    void leaves_what_another_importation_of_the_same_items_has_brought() {
        carnet.did(IMPORTATION, "DE", "1-4", "2026-07-01").did(IMPORTATION, "DE", "3-6", "2026-08-01");
        carnet.cancelled("DE", 4);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=1-4}");
        carnet.on("2026-07-02").tries(RE_EXPORTATION, "DE", "3").isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void leaves_the_regularisation_by_another_territory() {
        carnet.did(IMPORTATION, "DE", "1").did(IMPORTATION, "GB", "1");
        carnet.reexportedWithoutLeaving("DE", "", "1").reexportedWithoutLeaving("GB", "", "1");
        carnet.cancelled("DE", 5);
        assertThat(carnet.standing().regularised()).isEqualTo(Story.items("1"));
        carnet.cancelled("GB", 6);
        assertThat(carnet.standing().regularised()).isEqualTo(Story.items(""));
    }

    @Test
    void makes_home_wait_again_for_items_that_were_regularised() {
        carnet.did(IMPORTATION, "DE", "1-10").reexportedWithoutLeaving("DE", "1-9", "10");
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-9}");
        carnet.cancelled("DE", 4);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=1-10}");
    }

    @Test
    void opens_a_closed_transit_again() {
        carnet.did(TRANSIT_OPEN, "DE", "1-4").did(TRANSIT_CLOSE, "FR", "1-4").cancelled("DE", 4);
        assertThat(carnet.inTransit()).isEqualTo("{EU=1-4}");
    }

    @Test
    void is_refused_where_nothing_was_committed() {
        carnet.triesToCancel("CH", 0).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
        carnet.triesToCancel("CH", 3).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
        carnet.triesToCancel("CH", -1).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
    }

    @Test
    void is_refused_for_entries_that_are_no_transactions() {
        carnet.held("CH").cancelled("CH", 2);
        carnet.triesToCancel("CH", 3).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
        carnet.triesToCancel("CH", 4).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
    }

    @Test
    void is_refused_the_second_time() {
        carnet.cancelled("CH", 2).triesToCancel("CH", 2).isRefusedFor(Refusal.NOTHING_TO_CANCEL);
    }

    @Test
    void is_refused_to_another_territory_whatever_else_speaks_against_it() {
        carnet.did(IMPORTATION, "DE", "1-4").did(RE_EXPORTATION, "DE", "1-4");
        carnet.triesToCancel("GB", 3).isRefusedFor(Refusal.NOT_YOURS);
        carnet.triesToCancel("CH", 3).isRefusedFor(Refusal.NOT_YOURS);
    }

    @Test
    void is_refused_for_a_pre_exportation_but_not_for_its_exit() {
        carnet.did(PRE_EXPORTATION, "CH", "11-12").did(EXIT, "CH", "11-12");
        carnet.triesToCancel("CH", 3).isRefusedFor(Refusal.NOT_CANCELLABLE);
        carnet.cancelled("CH", 4);
        carnet.triesToCancel("CH", 3).isRefusedFor(Refusal.NOT_CANCELLABLE);
        assertThat(carnet.setsLeft().exportation()).isEqualTo(1);
        carnet.did(EXIT, "CH", "12");
        assertThat(carnet.setsLeft().exportation()).isEqualTo(1);
    }

    @Test
    void is_refused_while_a_later_transaction_of_the_territory_shares_an_item() {
        carnet.did(IMPORTATION, "DE", "1-4").did(RE_EXPORTATION, "FR", "4");
        carnet.triesToCancel("DE", 3).isRefusedFor(Refusal.BUILT_UPON);
        carnet.cancelled("DE", 4).cancelled("DE", 3);
    }

    @Test
    void is_refused_while_a_later_transaction_clears_an_item_without_moving_it() {
        carnet.did(IMPORTATION, "DE", "1-4").reexportedWithoutLeaving("DE", "5", "4");
        carnet.triesToCancel("DE", 3).isRefusedFor(Refusal.BUILT_UPON);
    }

    @Test
    void is_possible_while_later_transactions_move_other_items_or_are_of_other_territories() {
        carnet.did(IMPORTATION, "DE", "1-4").did(IMPORTATION, "DE", "5").did(IMPORTATION, "GB", "1-4");
        carnet.triesToCancel("DE", 3).isCommitted();
    }

    @Test
    void of_a_validation_is_refused_while_home_has_done_anything_since() {
        carnet.triesToCancel("CH", 1).isRefusedFor(Refusal.BUILT_UPON);
        carnet.cancelled("CH", 2).cancelled("CH", 1);
        assertThat(carnet.standing().activated()).isFalse();
        carnet.tries(EXPORTATION, "CH", "1").isRefusedFor(Refusal.NOT_ACTIVATED);
        carnet.did(VALIDATION, "CH", "1-20");
    }

    @Test
    void of_a_validation_is_possible_though_it_validated_other_items_than_those_exported_abroad() {
        carnet.cancelled("CH", 2).did(IMPORTATION, "DE", "1").cancelled("CH", 1);
        carnet.tries(RE_EXPORTATION, "DE", "1").isRefusedFor(Refusal.NOT_ACTIVATED);
    }

    @Test
    void of_a_validation_is_refused_even_if_home_moved_none_of_its_items() {
        var other = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-5").did(EXPORTATION, "CH", "6");
        other.triesToCancel("CH", 1).isRefusedFor(Refusal.BUILT_UPON);
    }

    @Test
    void is_possible_on_a_blocked_expired_or_held_carnet() {
        carnet.held("CH").blocked().on("2028-01-01").triesToCancel("CH", 2).isCommitted();
    }

    @Test
    void never_gives_a_voucher_number_twice() {
        assertThat(carnet.lastTransaction().voucherNumber()).isEqualTo(1);
        carnet.cancelled("CH", 2).did(EXPORTATION, "CH", "1-10");
        assertThat(carnet.lastTransaction().voucherNumber()).isEqualTo(2);
    }

    @Test
    void takes_back_what_was_committed_between_two_others() {
        carnet.did(RE_IMPORTATION, "CH", "1-5")
                .did(RE_IMPORTATION, "CH", "6-10")
                .cancelled("CH", 3);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-5}");
    }
}
