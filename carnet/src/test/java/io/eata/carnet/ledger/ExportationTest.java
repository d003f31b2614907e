package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.PRE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportationTest {

    private final Story carnet = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20");

    @Test
    void puts_items_away_from_home_and_takes_a_set() {
        carnet.tries(EXPORTATION, "CH", "3-5").isCommittedWith();
        assertThat(carnet.outstanding()).isEqualTo("{CH=3-5}");
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(2, 3, 3, 3, 3));
    }

    @Test
    void warns_of_items_that_are_away_already() {
        carnet.did(EXPORTATION, "CH", "1-5");
        carnet.tries(EXPORTATION, "CH", "6-7").isCommittedWith();
        carnet.tries(EXPORTATION, "CH", "5-6").isCommittedWith(Warning.ALREADY_AWAY);
    }

    @Test
    void does_not_warn_of_items_that_came_back() {
        carnet.did(EXPORTATION, "CH", "1-5").did(RE_IMPORTATION, "CH", "1-5");
        carnet.tries(EXPORTATION, "CH", "1-5").isCommittedWith();
    }

    @Test
    void is_refused_abroad_even_where_there_is_no_guarantee() {
        carnet.tries(EXPORTATION, "JP", "1").isRefusedFor(Refusal.NOT_HOME, "JP");
    }

    @Test
    void refuses_items_that_are_not_on_the_general_list() {
        carnet.tries(EXPORTATION, "CH", "19-22").isRefusedFor(Refusal.UNKNOWN_ITEMS, "21-22");
    }

    @Test
    void refuses_to_export_nothing() {
        carnet.tries(EXPORTATION, "CH", "  ").isRefusedFor(Refusal.NOTHING_DECLARED);
    }

    @Test
    void refuses_what_is_no_selection_and_says_where() {
        carnet.tries(EXPORTATION, "CH", "4-1")
                .isRefusedFor(Refusal.BAD_SELECTION, "items: the range is reversed at character 1");
    }

    @Test
    void is_refused_when_no_set_is_left() {
        carnet.did(EXPORTATION, "CH", "1").did(EXPORTATION, "CH", "2").did(EXPORTATION, "CH", "3");
        carnet.tries(EXPORTATION, "CH", "4").isRefusedFor(Refusal.NO_SET_LEFT, "EXPORTATION");
        carnet.gotSets(new VoucherSets(1, 0, 0, 0, 0));
        carnet.tries(EXPORTATION, "CH", "4").isCommittedWith();
    }

    @Test
    void is_refused_after_expiry() {
        carnet.on("2027-06-01").tries(EXPORTATION, "CH", "1").isRefusedFor(Refusal.EXPIRED);
    }

    @Test
    void a_pre_exportation_and_its_exit_take_one_set_together() {
        carnet.tries(PRE_EXPORTATION, "CH", "1-3").isCommittedWith();
        assertThat(carnet.setsLeft().exportation()).isEqualTo(2);
        assertThat(carnet.outstanding()).isEqualTo("{}");
        carnet.tries(EXIT, "CH", "1-3").isCommittedWith();
        assertThat(carnet.setsLeft().exportation()).isEqualTo(2);
        assertThat(carnet.outstanding()).isEqualTo("{CH=1-3}");
    }

    @Test
    void an_exit_alone_takes_the_set_itself() {
        carnet.did(EXIT, "CH", "1-3");
        assertThat(carnet.setsLeft().exportation()).isEqualTo(2);
    }

    @Test
    void an_exit_uses_up_one_pre_exportation_whatever_its_items() {
        carnet.did(PRE_EXPORTATION, "CH", "1-3").did(PRE_EXPORTATION, "CH", "4-6");
        carnet.did(EXIT, "CH", "10").did(EXIT, "CH", "11");
        assertThat(carnet.setsLeft().exportation()).isEqualTo(1);
        carnet.did(EXIT, "CH", "12");
        assertThat(carnet.setsLeft().exportation()).isZero();
        carnet.tries(EXIT, "CH", "13").isRefusedFor(Refusal.NO_SET_LEFT, "EXIT");
    }

    @Test
    void an_exit_follows_its_pre_exportation_when_no_set_is_left() {
        carnet.did(EXPORTATION, "CH", "1").did(EXPORTATION, "CH", "2").did(PRE_EXPORTATION, "CH", "3");
        carnet.tries(PRE_EXPORTATION, "CH", "4").isRefusedFor(Refusal.NO_SET_LEFT);
        carnet.tries(EXIT, "CH", "3").isCommittedWith();
    }

    @Test
    void an_exportation_does_not_use_up_a_pre_exportation() {
        carnet.did(PRE_EXPORTATION, "CH", "1").did(EXPORTATION, "CH", "1");
        assertThat(carnet.setsLeft().exportation()).isEqualTo(1);
        assertThat(carnet.standing().preExportationsWithoutExit()).isEqualTo(1);
    }

    @Test
    void an_exit_warns_of_items_that_are_away_already_and_a_pre_exportation_does_not() {
        carnet.did(EXPORTATION, "CH", "1-5");
        carnet.tries(PRE_EXPORTATION, "CH", "1-5").isCommittedWith();
        carnet.tries(EXIT, "CH", "1-5").isCommittedWith(Warning.ALREADY_AWAY);
    }
}
