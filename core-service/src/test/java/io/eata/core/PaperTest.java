package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms on paper are for those who may read what they print. */
@CoreTest
class PaperTest {

    @Autowired
    Desks desks;

    @ParameterizedTest
    @ValueSource(strings = {"cover", "general-list", "vouchers", "whole"})
    void association_holder_and_customs_print_every_form(String form) {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertPdf(desks.association().paper(carnet.id(), form, true));
        assertPdf(desks.association().paper(carnet.id(), form, false));
        assertPdf(carnet.holder.paper(carnet.id(), form, true));
        assertPdf(desks.officer("FR").paper(carnet.id(), form));
    }

    @Test
    void the_receipt_prints_for_whoever_may_read_it() {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertPdf(desks.association().receiptPaper(carnet.id(), 1));
        assertPdf(carnet.holder.receiptPaper(carnet.id(), 1));
        assertPdf(desks.officer("DE").receiptPaper(carnet.id(), 1));
        assertThat(Problems.code(() -> desks.association().receiptPaper(carnet.id(), 2)))
                .isEqualTo("not-found");
    }

    @Test
    void neighbours_print_nothing() {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");
        long id = carnet.id();

        assertThat(Problems.code(() -> desks.association("CH-OTHER", "CH").paper(id, "whole", true)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.association("CH-OTHER", "CH").receiptPaper(id, 1)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.holder("somebody else").paper(id, "whole", true)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.holder("somebody else").receiptPaper(id, 1)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.officer("GB").paper(id, "cover"))).isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.officer("GB").receiptPaper(id, 1))).isEqualTo("not-found");
    }

    @Test
    void an_unknown_form_is_not_there() {
        var carnet = Case.paperHome(desks);

        assertThat(Problems.code(() -> carnet.holder.paper(carnet.id(), "poster", true)))
                .isEqualTo("not-found");
    }

    private static void assertPdf(byte[] pdf) {
        assertThat(new String(pdf, 0, 8, StandardCharsets.US_ASCII)).startsWith("%PDF-1.");
    }
}
