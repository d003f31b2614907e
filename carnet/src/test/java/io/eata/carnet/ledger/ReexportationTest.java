package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReexportationTest {

    private final Story carnet = Story.ofACarnetFrom("CH")
            .did(VALIDATION, "CH", "1-20")
            .did(EXPORTATION, "CH", "1-10")
            .did(IMPORTATION, "DE", "1-10", "2026-07-31");

    @Test
    void takes_items_out_of_the_territory_and_takes_a_set() {
        carnet.tries(RE_EXPORTATION, "FR", "1-4").isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=5-10}");
        assertThat(carnet.setsLeft().reExportation()).isEqualTo(2);
    }

    @Test
    void clears_items_that_stay_for_good_so_that_home_waits_for_them_no_longer() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-8").notReExporting("9-10"))
                .isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-8}");
        assertThat(carnet.lastTransaction().notReturned()).isEqualTo(Story.items("9-10"));
    }

    @Test
    void may_clear_nothing_but_items_that_stay() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "").notReExporting("1-10"))
                .isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{}");
    }

    @Test
    void needs_an_item_of_either_kind() {
        carnet.tries(RE_EXPORTATION, "FR", "").isRefusedFor(Refusal.NOTHING_DECLARED);
    }

    @Test
    void regularised_items_are_still_away_for_whoever_meets_them_again() {
        carnet.reexportedWithoutLeaving("FR", "1-8", "9-10");
        carnet.tries(IMPORTATION, "GB", "9").isCommittedWith();
        carnet.tries(RE_IMPORTATION, "CH", "9").isCommittedWith();
        assertThat(carnet.standing().regularised()).isEqualTo(Story.items("10"));
        assertThat(carnet.standing().away().items()).isEqualTo(Story.items("1-8,10"));
    }

    @Test
    void home_waits_again_for_a_regularised_item_that_it_exports_once_more() {
        carnet.reexportedWithoutLeaving("FR", "1-8", "9-10");
        carnet.tries(EXPORTATION, "CH", "9").isCommittedWith(Warning.ALREADY_AWAY);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-9}");
    }

    @Test
    void warns_of_items_that_the_record_does_not_show_here() {
        carnet.tries(RE_EXPORTATION, "GB", "1").isCommittedWith(Warning.NOT_HERE);
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-9").notReExporting("11"))
                .isCommittedWith(Warning.NOT_HERE);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=10}");
    }

    @Test
    void is_in_time_on_the_final_date_and_late_after_it() {
        carnet.on("2026-07-31").tries(RE_EXPORTATION, "FR", "1").isCommittedWith();
        carnet.on("2026-08-01").tries(RE_EXPORTATION, "FR", "2").isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void an_item_that_stays_for_good_can_be_late_as_well() {
        carnet.on("2026-08-01");
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "").notReExporting("2"))
                .isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void counts_the_final_date_of_each_item_s_own_importation() {
        carnet.did(IMPORTATION, "DE", "11-12", "2026-08-31").on("2026-08-15");
        carnet.tries(RE_EXPORTATION, "FR", "11-12").isCommittedWith();
        carnet.tries(RE_EXPORTATION, "FR", "1,11").isCommittedWith(Warning.NOT_HERE, Warning.AFTER_FINAL_DATE);
    }

    @Test
    void an_extension_is_a_re_exportation_followed_by_an_importation_with_the_new_date() {
        carnet.did(RE_EXPORTATION, "DE", "1-10").did(IMPORTATION, "DE", "1-10", "2026-09-30");
        carnet.on("2026-09-30").tries(RE_EXPORTATION, "DE", "1-10").isCommittedWith();
    }

    @Test
    void where_no_final_date_was_set_the_last_day_of_validity_counts() {
        carnet.did(IMPORTATION, "DE", "11").on("2027-05-31");
        carnet.tries(RE_EXPORTATION, "DE", "11").isCommittedWith();
        carnet.did(IMPORTATION, "DE", "12").on("2027-06-01");
        carnet.tries(RE_EXPORTATION, "DE", "12").isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void an_item_that_is_not_here_has_no_final_date() {
        carnet.on("2027-06-01").tries(RE_EXPORTATION, "GB", "1").isCommittedWith(Warning.NOT_HERE);
    }

    @Test
    void refuses_an_item_that_leaves_and_stays_at_once() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-5").notReExporting("5-6"))
                .isRefusedFor(Refusal.BAD_SELECTION, "both returned and not returned: 5");
    }

    @Test
    void refuses_an_unreadable_or_misplaced_selection_of_items_that_stay() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-5").notReExporting("x"))
                .isRefusedFor(Refusal.BAD_SELECTION, "not re-exported: an item number is expected at character 1");
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-5").notReImporting("6"))
                .isRefusedFor(Refusal.BAD_SELECTION, "items are not re-imported by a re-importation only");
    }

    @Test
    void refuses_items_that_stay_and_are_not_on_the_general_list() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-5").notReExporting("21"))
                .isRefusedFor(Refusal.UNKNOWN_ITEMS, "21");
    }

    @Test
    void does_not_count_declared_items_that_stay_as_a_change() {
        carnet.tries(carnet.transaction(RE_EXPORTATION, "FR", "1-8")
                        .notReExporting("9-10")
                        .declaredAs(Story.items("1-10")))
                .isCommittedWith();
    }

    @Test
    void is_refused_when_no_set_is_left() {
        carnet.did(RE_EXPORTATION, "DE", "1").did(RE_EXPORTATION, "DE", "2").did(RE_EXPORTATION, "DE", "3");
        carnet.tries(RE_EXPORTATION, "DE", "4").isRefusedFor(Refusal.NO_SET_LEFT, "RE_EXPORTATION");
    }
}
