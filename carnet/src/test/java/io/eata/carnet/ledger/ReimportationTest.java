package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReimportationTest {

    private final Story carnet = Story.ofACarnetFrom("CH")
            .did(VALIDATION, "CH", "1-20")
            .did(EXPORTATION, "CH", "1-10", "2026-12-31")
            .did(EXPORTATION, "CH", "11-12");

    @Test
    void takes_items_back_and_takes_a_set() {
        carnet.tries(RE_IMPORTATION, "CH", "1-4").isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=5-12}");
        assertThat(carnet.setsLeft().reImportation()).isEqualTo(2);
    }

    @Test
    void clears_items_that_will_not_come_back() {
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "1-9").notReImporting("10"))
                .isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=11-12}");
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "").notReImporting("11-12"))
                .isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{}");
    }

    @Test
    void warns_of_items_that_were_not_away() {
        carnet.tries(RE_IMPORTATION, "CH", "12-13").isCommittedWith(Warning.NOT_AWAY);
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "1").notReImporting("14"))
                .isCommittedWith(Warning.NOT_AWAY);
    }

    @Test
    void is_late_after_the_final_date_of_the_exportation() {
        carnet.on("2026-12-31").tries(RE_IMPORTATION, "CH", "1").isCommittedWith();
        carnet.on("2027-01-01").tries(RE_IMPORTATION, "CH", "2,11").isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void is_never_refused_for_being_late() {
        carnet.on("2029-01-01").tries(RE_IMPORTATION, "CH", "1-12").isCommittedWith(Warning.AFTER_FINAL_DATE);
    }

    @Test
    void is_refused_abroad() {
        carnet.tries(RE_IMPORTATION, "GB", "1").isRefusedFor(Refusal.NOT_HOME, "GB");
    }

    @Test
    void refuses_items_that_are_not_on_the_general_list() {
        carnet.tries(RE_IMPORTATION, "CH", "1,21-30").isRefusedFor(Refusal.UNKNOWN_ITEMS, "21-30");
    }

    @Test
    void refuses_items_not_re_exported() {
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "1").notReExporting("2"))
                .isRefusedFor(Refusal.BAD_SELECTION, "items are not re-exported by a re-exportation only");
    }

    @Test
    void refuses_an_item_that_comes_back_and_does_not() {
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "1").notReImporting("1"))
                .isRefusedFor(Refusal.BAD_SELECTION);
        carnet.tries(carnet.transaction(RE_IMPORTATION, "CH", "1").notReImporting("0"))
                .isRefusedFor(Refusal.BAD_SELECTION);
    }

    @Test
    void is_refused_when_no_set_is_left() {
        carnet.did(RE_IMPORTATION, "CH", "1").did(RE_IMPORTATION, "CH", "2").did(RE_IMPORTATION, "CH", "3");
        carnet.tries(RE_IMPORTATION, "CH", "4").isRefusedFor(Refusal.NO_SET_LEFT, "RE_IMPORTATION");
    }
}
