package io.eata.carnet.reconciliation;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.PRE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.carnet.reconciliation.ReconciliationStatus.NA;
import static io.eata.carnet.reconciliation.ReconciliationStatus.TERMINATED;
import static io.eata.carnet.reconciliation.ReconciliationStatus.TO_CHECK;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final LocalDate EXPIRED = Story.VALID_UNTIL.plusDays(1);

    private final Story carnet = Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20");

    @Test
    void example_883_a_missing_re_exportation() {
        carnet.did(EXPORTATION, "CH", "1-20").did(IMPORTATION, "DE", "1-20");
        assertThat(verdict().status()).isEqualTo(TO_CHECK);
        assertThat(verdict().outstanding()).hasToString("{CH=1-20, EU=1-20}");
    }

    @Test
    void example_884_half_came_back() {
        carnet.did(EXPORTATION, "CH", "1-20").did(IMPORTATION, "DE", "1-20");
        carnet.did(RE_EXPORTATION, "DE", "1-10").did(RE_IMPORTATION, "CH", "1-10");
        assertThat(verdict().status()).isEqualTo(TO_CHECK);
        assertThat(verdict().outstanding()).hasToString("{CH=11-20, EU=11-20}");
    }

    @Test
    void what_came_and_went_is_told_item_by_item() {
        carnet.did(EXPORTATION, "CH", "1-20").did(IMPORTATION, "DE", "1-20").did(RE_EXPORTATION, "FR", "1-10");
        carnet.did(RE_EXPORTATION, "DE", "15").did(IMPORTATION, "DE", "1-4,15");
        assertThat(Reconciliation.stays(carnet.terms(), History.standingTransactions(carnet.history())).stream()
                        .map(stay -> stay.kind() + " " + stay.territory() + " " + stay.items() + " by "
                                + stay.openedBy() + " " + stay.left() + " open " + stay.open()))
                .containsExactly(
                        "EXPORTED CH 1-20 by 2 [] open 1-20",
                        "IMPORTED EU 1-20 by 3 [Left[by=4, items=1-10], Left[by=5, items=15]] open 11-14,16-20",
                        "IMPORTED EU 1-4,15 by 6 [] open 1-4,15");
    }

    @Test
    void example_885_all_came_back_in_two_parts() {
        carnet.did(EXPORTATION, "CH", "1-20").did(IMPORTATION, "DE", "1-20");
        carnet.did(RE_EXPORTATION, "DE", "1-10").did(RE_EXPORTATION, "DE", "11-20");
        carnet.did(RE_IMPORTATION, "CH", "1-10").did(RE_IMPORTATION, "CH", "11-20");
        assertThat(verdict()).isEqualTo(new Verdict(TERMINATED, new TreeMap<>(), new TreeMap<>(), List.of()));
    }

    @Test
    void example_886_only_some_items_travelled() {
        carnet.did(EXPORTATION, "CH", "7-10").did(IMPORTATION, "DE", "7-10");
        carnet.did(RE_EXPORTATION, "DE", "7-10").did(RE_IMPORTATION, "CH", "7-10");
        assertThat(verdict().status()).isEqualTo(TERMINATED);
    }

    @Test
    void says_nothing_while_the_carnet_is_valid_but_knows_what_is_out() {
        carnet.did(EXPORTATION, "CH", "1-20");
        var verdict = Reconciliation.of(carnet.terms(), Story.VALID_UNTIL, carnet.history());
        assertThat(verdict.status()).isEqualTo(NA);
        assertThat(verdict.outstanding()).hasToString("{CH=1-20}");
    }

    @Test
    void an_open_transit_is_to_be_checked_too() {
        carnet.did(TRANSIT_OPEN, "DE", "1-6").did(TRANSIT_CLOSE, "FR", "1-4");
        assertThat(verdict().status()).isEqualTo(TO_CHECK);
        assertThat(verdict().outstanding()).isEmpty();
        assertThat(verdict().openTransits()).hasToString("{EU=5-6}");
        assertThat(parts()).isEqualTo("IN_TRANSIT EU 5-6 by 2");
    }

    @Test
    void order_counts_when_items_come_and_go_many_times() {
        carnet.did(IMPORTATION, "DE", "1-5").did(RE_EXPORTATION, "DE", "1-5").did(IMPORTATION, "FR", "3");
        assertThat(verdict().outstanding()).hasToString("{EU=3}");
        assertThat(parts()).isEqualTo("IMPORTED EU 3 by 4");
    }

    @Test
    void a_re_exportation_before_the_importation_settles_nothing() {
        carnet.did(RE_EXPORTATION, "DE", "1").did(IMPORTATION, "DE", "1");
        assertThat(verdict().outstanding()).hasToString("{EU=1}");
    }

    @Test
    void names_the_transaction_that_opened_each_part() {
        carnet.did(EXPORTATION, "CH", "1-10").did(IMPORTATION, "DE", "1-5").did(IMPORTATION, "GB", "4-8");
        carnet.did(IMPORTATION, "FR", "5-6").did(RE_EXPORTATION, "GB", "8");
        assertThat(parts())
                .isEqualTo("EXPORTED CH 1-10 by 2; IMPORTED EU 1-4 by 3 but 4 in 4;"
                        + " IMPORTED GB 4-7 by 4 but 5-6 in 5; IMPORTED EU 5-6 by 5");
    }

    @Test
    void later_records_elsewhere_and_at_home_speak_for_the_holder() {
        carnet.did(EXPORTATION, "CH", "1-10").did(IMPORTATION, "DE", "1-10").did(IMPORTATION, "GB", "1-3");
        carnet.did(RE_EXPORTATION, "GB", "1-3").did(RE_IMPORTATION, "CH", "1-6");
        assertThat(parts()).isEqualTo("EXPORTED CH 7-10 by 2; IMPORTED EU 1-10 by 3 but 1-3 in 4 but 1-6 in 6");
    }

    @Test
    void earlier_records_and_items_that_did_not_come_back_speak_for_nobody() {
        carnet.did(EXPORTATION, "CH", "1-3").did(IMPORTATION, "GB", "1").did(IMPORTATION, "DE", "1-3");
        carnet.did(RE_EXPORTATION, "GB", "1").did(RE_EXPORTATION, "DE", "2-3");
        assertThat(parts()).isEqualTo("EXPORTED CH 1-3 by 2; IMPORTED EU 1 by 4");
    }

    @Test
    void regularised_items_are_waited_for_by_nobody() {
        carnet.did(EXPORTATION, "CH", "1-3").did(IMPORTATION, "DE", "1-3").reexportedWithoutLeaving("DE", "1", "2-3");
        assertThat(verdict().outstanding()).hasToString("{CH=1}");
    }

    @Test
    void a_pre_exportation_takes_nothing_away_and_an_exit_does() {
        carnet.did(PRE_EXPORTATION, "CH", "1-3");
        assertThat(verdict().status()).isEqualTo(TERMINATED);
        carnet.did(EXIT, "CH", "1-2");
        assertThat(verdict().outstanding()).hasToString("{CH=1-2}");
    }

    @Test
    void cancelled_transactions_count_for_nothing() {
        carnet.did(EXPORTATION, "CH", "1-3")
                .did(IMPORTATION, "DE", "1-3")
                .cancelled("DE", 3)
                .cancelled("CH", 2);
        assertThat(verdict().status()).isEqualTo(TERMINATED);
    }

    @Test
    void a_home_on_paper_is_never_outstanding() {
        var paper = Story.ofACarnetFromPaperHome("JP")
                .did(EXPORTATION, "JP", "1-4")
                .did(IMPORTATION, "DE", "1-4")
                .did(RE_EXPORTATION, "DE", "1-4");
        assertThat(Reconciliation.of(paper.terms(), EXPIRED, paper.history()).status())
                .isEqualTo(TERMINATED);
    }

    private Verdict verdict() {
        return Reconciliation.of(carnet.terms(), EXPIRED, carnet.history());
    }

    private String parts() {
        return verdict().parts().stream()
                .map(part -> part.kind() + " " + part.territory() + " " + part.items() + " by " + part.openedBy()
                        + part.evidence().stream()
                                .map(found -> " but " + found.items() + " in " + found.sequence())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }
}
