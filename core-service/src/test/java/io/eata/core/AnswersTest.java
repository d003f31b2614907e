package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Limits;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.problem.FieldError;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way back names the vouchers of the way out. */
@CoreTest
class AnswersTest {

    @Autowired
    Desks desks;

    @Autowired
    LedgerVerification verification;

    @Test
    void are_proposed_at_the_opening_and_for_the_goods_that_are_there() {
        var carnet = imported();
        String code = code(carnet.travel("DE", "CH", "1-20"), RE_EXPORTATION);

        var opened = desks.officer("DE").open(new OpenDeclaration(Long.toString(carnet.id()), code));
        assertThat(opened.assessment().answers()).containsExactly(1, 2);
        assertThat(desks.officer("DE").assess(carnet.command("DE", code, "11")).answers())
                .containsExactly(2);
    }

    @Test
    void stand_as_the_officer_names_them_in_ledger_and_receipt() {
        var carnet = imported();
        var travel = carnet.travel("DE", "CH", "1-20");
        var committed = carnet.commit("DE", answering(carnet, "DE", code(travel, RE_EXPORTATION), List.of(2, 1)));

        assertThat(committed.transaction().answers()).containsExactly(1, 2);
        long sequence = committed.transaction().sequence();
        assertThat(desks.officer("DE")
                        .receipt(carnet.id(), sequence)
                        .transaction()
                        .answers())
                .containsExactly(1, 2);
        assertThat(carnet.holder.receipt(carnet.id(), sequence).transaction().answers())
                .containsExactly(1, 2);
        var home =
                desks.officer("CH").open(new OpenDeclaration(Long.toString(carnet.id()), code(travel, RE_IMPORTATION)));
        assertThat(home.assessment().answers()).containsExactly(1);
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
    }

    @Test
    void may_be_left_out() {
        var carnet = imported();
        String code = code(carnet.travel("DE", "CH", "1-20"), RE_EXPORTATION);

        assertThat(carnet.commit("DE", code, "1-20").transaction().answers()).isEmpty();
    }

    @Test
    void that_no_voucher_has_must_be_confirmed_and_stand_then() {
        var carnet = imported();
        String code = code(carnet.travel("DE", "CH", "1-20"), RE_EXPORTATION);
        var wrong = answering(carnet, "DE", code, List.of(9));

        assertThat(Problems.of(() -> carnet.commit("DE", wrong)).errors())
                .extracting(FieldError::rule)
                .containsExactly(Warning.UNKNOWN_VOUCHER.name());
        var confirmed = answering(carnet, "DE", code, List.of(9), Warning.UNKNOWN_VOUCHER);
        assertThat(carnet.commit("DE", confirmed).transaction().answers()).containsExactly(9);
    }

    @Test
    void are_refused_where_they_are_no_numbers_too_many_or_of_a_type_that_answers_none() {
        var carnet = Case.paperHome(desks);
        String importation = code(carnet.travel("CH", "DE", "1-20"), IMPORTATION);

        for (var wrong : List.of(
                List.of(0), List.of(Limits.VOUCHER_NUMBER + 1), Collections.nCopies(Limits.SETS + 1, 1), List.of(1))) {
            assertThat(Problems.fields(() -> carnet.commit("DE", answering(carnet, "DE", importation, wrong))))
                    .isNotEmpty()
                    .allMatch(error -> error.startsWith("answers"));
        }
    }

    /** Two importations in the EU: 1-10 under voucher 1, 11-20 under voucher 2. */
    private Case imported() {
        var carnet = Case.of(desks);
        var first = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(first, VALIDATION), "1-20");
        carnet.commit("CH", code(first, EXPORTATION), "1-20");
        carnet.commit("DE", code(first, IMPORTATION), "1-10", Warning.SELECTION_CHANGED);
        var second = carnet.travel("CH", "DE", "11-20");
        carnet.commit("DE", code(second, IMPORTATION), "11-20");
        return carnet;
    }

    private static CommitTransaction answering(
            Case carnet, String country, String code, List<Integer> answers, Warning... confirmed) {
        var command = carnet.command(country, code, "1-20", confirmed);
        return Case.changed(command, command.office(), answers);
    }
}
