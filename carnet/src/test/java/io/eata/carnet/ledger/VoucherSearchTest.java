package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.LedgerCommand.CommitTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoucherSearchTest {

    private final Story carnet = Story.ofACarnetWithSets("CH", new VoucherSets(9, 9, 9, 9, 9))
            .did(VALIDATION, "CH", "1-20")
            .did(EXPORTATION, "CH", "1-10")
            .did(EXPORTATION, "CH", "11-20");

    @Test
    void a_reexportation_answers_the_importations_under_which_its_items_came_here() {
        carnet.did(IMPORTATION, "DE", "1-5").did(IMPORTATION, "GB", "6").did(IMPORTATION, "FR", "7-10");

        assertThat(answeredBy(RE_EXPORTATION, "DE", "1-3")).containsExactly(1);
        assertThat(answeredBy(RE_EXPORTATION, "DE", "5,7")).containsExactly(1, 3);
        assertThat(answeredBy(RE_EXPORTATION, "GB", "6")).containsExactly(2);
    }

    @Test
    void a_reexportation_answers_the_last_coming_of_items_that_came_twice() {
        carnet.did(IMPORTATION, "DE", "1-5")
                .did(RE_EXPORTATION, "DE", "1-5")
                .did(IMPORTATION, "DE", "1-2")
                .did(IMPORTATION, "DE", "2");

        assertThat(answeredBy(RE_EXPORTATION, "DE", "1-2")).containsExactly(2, 3);
        assertThat(answeredBy(RE_EXPORTATION, "DE", "3-5")).isEmpty();
    }

    @Test
    void goods_that_stay_for_good_are_answered_for_too() {
        carnet.did(IMPORTATION, "DE", "1-5").did(IMPORTATION, "DE", "6");
        var command = carnet.transaction(RE_EXPORTATION, "DE", "1").notReExporting("6");

        assertThat(answered(command)).containsExactly(1, 2);
    }

    @Test
    void what_was_cancelled_is_not_answered() {
        carnet.did(IMPORTATION, "DE", "1-5").cancelled("DE", 4).did(IMPORTATION, "DE", "1-4");

        assertThat(answeredBy(RE_EXPORTATION, "DE", "1-5")).containsExactly(2);
    }

    @Test
    void a_cancelled_way_out_leaves_its_importation_to_be_answered() {
        carnet.did(IMPORTATION, "DE", "1-5").did(RE_EXPORTATION, "DE", "1-5").cancelled("DE", 5);

        assertThat(answeredBy(RE_EXPORTATION, "DE", "1")).containsExactly(1);
    }

    @Test
    void a_reimportation_answers_exportations_and_exits() {
        assertThat(answeredBy(RE_IMPORTATION, "CH", "9-12")).containsExactly(1, 2);
        var union = Story.ofACarnetFrom("DE").did(VALIDATION, "DE", "1-20").did(EXIT, "FR", "1-20");
        var command = union.transaction(RE_IMPORTATION, "DE", "1");
        assertThat(answered(union, command)).containsExactly(1);
    }

    @Test
    void closing_a_transit_answers_the_openings_that_it_closes_the_oldest_first() {
        carnet.did(TRANSIT_OPEN, "GB", "1-5").did(TRANSIT_OPEN, "GB", "4-8").did(TRANSIT_OPEN, "NO", "1");

        assertThat(answeredBy(TRANSIT_CLOSE, "GB", "4")).containsExactly(1);
        assertThat(answeredBy(TRANSIT_CLOSE, "GB", "5-6")).containsExactly(1, 2);
    }

    @Test
    void other_types_and_unreadable_selections_answer_nothing() {
        carnet.did(IMPORTATION, "DE", "1-5");

        assertThat(answeredBy(IMPORTATION, "DE", "1-5")).isEmpty();
        assertThat(answeredBy(RE_EXPORTATION, "DE", "5-1")).isEmpty();
    }

    @Test
    void is_done_once_every_item_is_accounted_for() {
        carnet.did(IMPORTATION, "DE", "1-5").did(IMPORTATION, "DE", "6");
        var search = VoucherSearch.answering(carnet.standing(), carnet.transaction(RE_EXPORTATION, "DE", "6"));

        assertThat(search.isDone()).isFalse();
        search.back(carnet.history().getLast());
        assertThat(search.isDone()).isTrue();
        assertThat(search.vouchers()).containsExactly(2);
    }

    @Test
    void what_the_officer_names_stands_in_the_ledger_each_once_and_in_order() {
        carnet.did(IMPORTATION, "DE", "1-5").did(IMPORTATION, "DE", "6");
        carnet.tries(carnet.transaction(RE_EXPORTATION, "DE", "1-6").answering(List.of(2, 1, 2)))
                .isCommittedWith();

        assertThat(carnet.lastTransaction().answers()).containsExactly(1, 2);
    }

    @Test
    void a_number_that_no_voucher_has_is_warned_of_and_recorded() {
        carnet.did(IMPORTATION, "DE", "1-5");
        carnet.tries(carnet.transaction(RE_EXPORTATION, "DE", "1-5").answering(List.of(7)))
                .isCommittedWith(Warning.UNKNOWN_VOUCHER);

        assertThat(carnet.lastTransaction().answers()).containsExactly(7);
    }

    @Test
    void vouchers_of_a_paper_home_are_on_no_record_and_not_missed() {
        var paper = Story.ofACarnetFromPaperHome("JP");

        paper.tries(paper.transaction(RE_IMPORTATION, "JP", "1").answering(List.of(7)))
                .isCommittedWith(Warning.NOT_AWAY);
    }

    @Test
    void a_type_that_answers_nothing_takes_no_numbers() {
        carnet.tries(carnet.transaction(IMPORTATION, "DE", "1-5").answering(List.of(1)))
                .isRefusedFor(Refusal.BAD_SELECTION, "IMPORTATION answers no vouchers");
    }

    private List<Integer> answeredBy(TransactionType type, String country, String items) {
        return answered(carnet.transaction(type, country, items));
    }

    private List<Integer> answered(CommitTransaction command) {
        return answered(carnet, command);
    }

    private static List<Integer> answered(Story carnet, CommitTransaction command) {
        var search = VoucherSearch.answering(carnet.standing(), command);
        carnet.history().reversed().forEach(search::back);
        return search.vouchers();
    }
}
