package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static io.eata.core.support.Case.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.platform.sealing.DocumentSealing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class CarnetLifeTest {

    @Autowired
    Desks desks;

    @Autowired
    DocumentSealing sealing;

    @Test
    void goes_from_issue_to_home_again() {
        var carnet = Case.of(desks);
        assertThat(carnet.issued.status()).isEqualTo(CarnetStatus.ISSUED);
        assertThat(carnet.issued.pin()).matches("[0-9]{6}");

        var out = carnet.travel("CH", "DE", "1-20");
        assertThat(out.declarations())
                .extracting(it -> it.type() + " " + it.territory())
                .containsExactly("VALIDATION CH", "EXPORTATION CH", "IMPORTATION EU");
        carnet.commit("CH", code(out, VALIDATION), "1-20");
        carnet.commit("CH", code(out, EXPORTATION), "1-20");
        carnet.commit("DE", code(out, IMPORTATION), "1-20");

        var standing = carnet.holder.standing(carnet.id());
        assertThat(standing.outstanding()).containsEntry("CH", "1-20").containsEntry("EU", "1-20");
        assertThat(standing.status()).isEqualTo(CarnetStatus.ACTIVATED);

        var home = carnet.travel("DE", "CH", "1-20");
        carnet.commit("FR", code(home, RE_EXPORTATION), "1-20");
        var last = carnet.commit("CH", code(home, RE_IMPORTATION), "1-20");

        assertThat(last.transaction().sequence()).isEqualTo(5);
        assertThat(carnet.holder.standing(carnet.id()).outstanding()).isEmpty();
        assertThat(carnet.holder.activity(carnet.id(), 0, null).rows())
                .extracting(ActivityEntry::type)
                .containsExactly(VALIDATION, EXPORTATION, IMPORTATION, RE_EXPORTATION, RE_IMPORTATION);
        assertThat(carnet.holder.get(carnet.id()).setsLeft()).isEqualTo(new VoucherSets(1, 1, 1, 1, 2));
    }

    @Test
    void opens_what_the_holder_shows_with_all_that_an_officer_needs() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "GB", "1-4,6");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        carnet.commit("CH", code(travel, EXPORTATION), "1-4,6");

        var shown = new OpenDeclaration(carnet.issued.number(), code(travel, IMPORTATION));
        var opened = desks.officer("GB").open(shown);

        assertThat(opened.declaration().items()).isEqualTo("1-4,6");
        assertThat(opened.travel()).isEqualTo(Case.plan("CH", "GB", "1-4,6"));
        assertThat(opened.carnet().number()).isEqualTo(carnet.issued.number());
        assertThat(opened.history()).extracting(it -> it.type()).containsExactly(VALIDATION, EXPORTATION);
        assertThat(opened.history()).allMatch(it -> it.officer() == null);
        assertThat(opened.refused()).isFalse();
        assertThat(opened.assessment().warnings()).isEmpty();
        var document = sealing.open(opened.document());
        assertThat(document.holder()).isEqualTo(Form.HOLDER);
        assertThat(document.items()).hasSize(20);
        assertThat(document.totalValue()).isEqualByComparingTo("47028.00");
    }

    @Test
    void cancels_with_the_code_that_the_holder_tells_and_commits_again_under_a_new_one() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var receipt = carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        assertThat(receipt.cancellationCode()).isNull();
        assertThat(carnet.again(travel).declarations().getFirst().code()).isNull();

        var cancelled = carnet.cancel("FR", receipt);

        assertThat(cancelled.cancelled()).isEqualTo(1);
        assertThat(cancelled.sequence()).isEqualTo(2);
        var reopened = declaration(carnet.again(travel), IMPORTATION);
        assertThat(reopened.state()).isEqualTo(Declaration.State.OPEN);
        assertThat(reopened.code()).isNotNull().isNotEqualTo(code(travel, IMPORTATION));
        assertThat(carnet.holder.receipt(carnet.id(), 1).cancellationCode()).isNull();
        assertThat(carnet.holder.receipt(carnet.id(), 1).transaction().cancelled())
                .isTrue();

        var again = carnet.commit("DE", reopened.code(), "1-19", Warning.SELECTION_CHANGED);

        assertThat(again.transaction().sequence()).isEqualTo(3);
        assertThat(again.transaction().voucherNumber()).isEqualTo(2);
        assertThat(again.transaction().warnings()).isEqualTo(List.of(Warning.SELECTION_CHANGED));
        assertThat(carnet.holder.standing(carnet.id()).outstanding()).containsEntry("EU", "1-19");
    }
}
