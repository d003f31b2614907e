package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportationTest {

    private final Story carnet =
            Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");

    @Test
    void puts_items_into_the_territory_and_takes_a_set() {
        carnet.tries(IMPORTATION, "DE", "1-4").isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=1-4}");
        assertThat(carnet.setsLeft().importation()).isEqualTo(2);
    }

    @Test
    void warns_of_items_that_home_has_not_exported() {
        carnet.tries(IMPORTATION, "DE", "10-11").isCommittedWith(Warning.NOT_EXPORTED);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-10, EU=10-11}");
    }

    @Test
    void warns_of_items_that_are_home_again() {
        carnet.did(RE_IMPORTATION, "CH", "1").tries(IMPORTATION, "DE", "1").isCommittedWith(Warning.NOT_EXPORTED);
    }

    @Test
    void warns_of_items_that_are_here_already_in_another_member_state() {
        carnet.did(IMPORTATION, "DE", "1-4").tries(IMPORTATION, "FR", "4-5").isCommittedWith(Warning.ALREADY_HERE);
    }

    @Test
    void warns_of_items_that_were_not_re_exported_elsewhere() {
        carnet.did(IMPORTATION, "DE", "1-4");
        carnet.tries(IMPORTATION, "GB", "5").isCommittedWith();
        carnet.tries(IMPORTATION, "GB", "4").isCommittedWith(Warning.STILL_ELSEWHERE);
    }

    @Test
    void does_not_warn_of_items_that_were_re_exported_elsewhere() {
        carnet.did(IMPORTATION, "DE", "1-4").did(RE_EXPORTATION, "FR", "1-4");
        carnet.tries(IMPORTATION, "GB", "1-4").isCommittedWith();
    }

    @Test
    void warns_of_everything_at_once_in_a_fixed_order() {
        carnet.did(IMPORTATION, "DE", "1").did(IMPORTATION, "GB", "2");
        carnet.tries(IMPORTATION, "GB", "1-3,20")
                .isCommittedWith(Warning.NOT_EXPORTED, Warning.ALREADY_HERE, Warning.STILL_ELSEWHERE);
        assertThat(carnet.lastTransaction().warnings())
                .containsExactly(Warning.NOT_EXPORTED, Warning.ALREADY_HERE, Warning.STILL_ELSEWHERE);
    }

    @Test
    void is_refused_at_home() {
        carnet.tries(IMPORTATION, "LI", "1").isRefusedFor(Refusal.NOT_ABROAD, "CH");
    }

    @Test
    void is_refused_outside_the_guarantee() {
        carnet.tries(IMPORTATION, "JP", "1").isRefusedFor(Refusal.NOT_UNDER_GUARANTEE, "JP");
    }

    @Test
    void overseas_territories_are_not_covered_by_their_mother_country() {
        carnet.tries(IMPORTATION, "RE", "1").isRefusedFor(Refusal.NOT_UNDER_GUARANTEE, "RE");
    }

    @Test
    void is_refused_after_expiry() {
        carnet.on("2027-06-01").tries(IMPORTATION, "DE", "1").isRefusedFor(Refusal.EXPIRED);
    }

    @Test
    void is_refused_when_no_set_is_left() {
        carnet.did(IMPORTATION, "DE", "1").did(IMPORTATION, "GB", "2").did(IMPORTATION, "NO", "3");
        carnet.tries(IMPORTATION, "NO", "4").isRefusedFor(Refusal.NO_SET_LEFT, "IMPORTATION");
    }

    @Test
    void says_when_the_officer_changed_what_was_declared() {
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "1-4").declaredAs(Story.items("1-4")))
                .isCommittedWith();
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "5-6").declaredAs(Story.items("5-8")))
                .isCommittedWith(Warning.SELECTION_CHANGED);
        assertThat(carnet.lastTransaction().declaredItems()).isEqualTo(Story.items("5-8"));
    }

    @Test
    void refuses_items_that_only_a_re_exportation_or_re_importation_may_name() {
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "1-4").notReExporting("5"))
                .isRefusedFor(Refusal.BAD_SELECTION);
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "1-4").notReImporting("5"))
                .isRefusedFor(Refusal.BAD_SELECTION);
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "1-4")
                        .notReExporting(" ")
                        .notReImporting(""))
                .isCommittedWith();
    }
}
