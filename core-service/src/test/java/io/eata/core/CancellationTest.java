package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CancelTransaction;
import io.eata.contracts.core.CancelledTransaction;
import io.eata.contracts.core.Receipt;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class CancellationTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void needs_the_code_of_this_very_transaction_and_locks_after_five_wrong_ones() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var receipt = carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        for (int i = 0; i < 5; i++) {
            assertThat(cancelling(carnet, "DE", receipt, "2222222" + i)).isEqualTo("wrong-cancellation-code");
        }
        String told = told(carnet, receipt);

        assertThat(cancelling(carnet, "DE", receipt, told)).isEqualTo("locked-for-a-while");
        clock.moveBy(Duration.ofMinutes(61));
        assertThat(cancel(carnet, "DE", receipt, told.toLowerCase(Locale.ROOT)).cancelled())
                .isEqualTo(1);
    }

    @Test
    void cannot_happen_twice() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        String told = told(carnet, receipt);
        cancel(carnet, "DE", receipt, told);

        assertThat(cancelling(carnet, "DE", receipt, told)).isEqualTo("nothing-to-cancel");
    }

    @Test
    void waits_until_what_builds_on_it_is_cancelled() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        var back = carnet.commit("DE", code(carnet.travel("DE", "CH", "1-20"), RE_EXPORTATION), "1-20");

        assertThat(cancelling(carnet, "DE", receipt, told(carnet, receipt))).isEqualTo("built-upon");
        carnet.cancel("DE", back);
        assertThat(carnet.cancel("DE", receipt).sequence()).isEqualTo(4);
    }

    @Test
    void is_a_matter_of_the_territory_that_committed_and_of_nobody_else() {
        var carnet = Case.paperHome(desks);
        var there = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertThat(cancelling(carnet, "GB", there, told(carnet, there))).isEqualTo("not-found");
        carnet.commit("GB", code(carnet.travel("CH", "GB", "1-20"), IMPORTATION), "1-20", Warning.STILL_ELSEWHERE);
        assertThat(cancelling(carnet, "GB", there, told(carnet, there))).isEqualTo("not-yours");
        assertThat(cancelling(carnet, "FR", there, "22222222")).isEqualTo("wrong-cancellation-code");
    }

    @Test
    void keeps_its_reason_for_the_officers_of_the_territory_alone() {
        var carnet = Case.paperHome(desks);
        var receipt = carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        long sequence = receipt.transaction().sequence();
        desks.officer("DE")
                .cancel(
                        Desks.key(),
                        carnet.id(),
                        sequence,
                        new CancelTransaction(told(carnet, receipt), Case.WEIL, " Declared for the wrong day "));

        assertThat(desks.officer("FR")
                        .receipt(carnet.id(), sequence)
                        .transaction()
                        .cancellationReason())
                .isEqualTo("Declared for the wrong day");
        assertThat(carnet.holder.receipt(carnet.id(), sequence).transaction().cancellationReason())
                .isNull();
    }

    @Test
    void knows_nothing_of_entries_that_are_no_transactions() {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertThat(Problems.code(() -> desks.officer("DE")
                        .cancel(Desks.key(), carnet.id(), 7, new CancelTransaction("22222222", Case.WEIL))))
                .isEqualTo("not-found");
    }

    private String told(Case carnet, Receipt receipt) {
        return String.valueOf(carnet.holder
                .receipt(carnet.id(), receipt.transaction().sequence())
                .cancellationCode());
    }

    private String cancelling(Case carnet, String country, Receipt receipt, String code) {
        return Problems.code(() -> cancel(carnet, country, receipt, code));
    }

    private CancelledTransaction cancel(Case carnet, String country, Receipt receipt, String code) {
        return desks.officer(country)
                .cancel(
                        Desks.key(),
                        carnet.id(),
                        receipt.transaction().sequence(),
                        new CancelTransaction(code, Case.office(country)));
    }
}
