package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.HoldView;
import io.eata.contracts.core.Office;
import io.eata.contracts.core.ReleaseCarnet;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class HoldTest {

    @Autowired
    Desks desks;

    @Test
    void is_made_by_who_is_shown_a_code_and_released_by_a_colleague_of_the_office() {
        var carnet = Case.paperHome(desks);
        String code = code(carnet.travel("CH", "GB", "1-20"), IMPORTATION);
        var hold = new HoldCarnet("count the lenses", Case.DOVER, code);

        var held = desks.officer("GB").hold(Desks.key(), carnet.id(), hold);

        assertThat(held.reason()).isEqualTo("count the lenses");
        assertThat(held.territory()).isEqualTo("GB");
        assertThat(held.officer()).isEqualTo("officer GB");
        assertThat(desks.officer("GB").standing(carnet.id()).holds()).containsExactly("GB");
        assertThat(Problems.code(() -> desks.officer("GB").hold(Desks.key(), carnet.id(), hold)))
                .isEqualTo("on-hold");
        var elsewhere = new ReleaseCarnet(new Office("GB000040", "Harwich", "Europe/London"));
        assertThat(Problems.code(() -> desks.officer("GB").release(Desks.key(), carnet.id(), elsewhere)))
                .isEqualTo("not-your-office");

        var released = desks.newOfficer("GB").release(Desks.key(), carnet.id(), new ReleaseCarnet(Case.DOVER));

        assertThat(released.lastSequence()).isEqualTo(2);
        assertThat(Problems.code(
                        () -> desks.officer("GB").release(Desks.key(), carnet.id(), new ReleaseCarnet(Case.DOVER))))
                .isEqualTo("not-on-hold");
        assertThat(carnet.commit("GB", code, "1-20").transaction().sequence()).isEqualTo(3);
    }

    @Test
    void is_not_made_without_knowing_the_carnet() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "GB", "1-20");
        var hold = new HoldCarnet("curious", Case.WEIL);

        assertThat(Problems.code(() -> desks.officer("DE").hold(Desks.key(), carnet.id(), hold)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.officer("DE")
                        .hold(
                                Desks.key(),
                                carnet.id(),
                                new HoldCarnet("curious", Case.WEIL, code(travel, IMPORTATION)))))
                .isEqualTo("other-territory");
        carnet.commit("GB", code(travel, IMPORTATION), "1-20");
        assertThat(desks.officer("GB")
                        .hold(Desks.key(), carnet.id(), new HoldCarnet("recount", Case.DOVER))
                        .carnetId())
                .isEqualTo(carnet.id());
    }

    @Test
    void is_listed_in_its_territory_longest_first_in_pages_with_its_reason() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 3; i++) {
            var carnet = Case.paperHome(desks);
            String code = code(carnet.travel("CH", "NO", "1-20"), IMPORTATION);
            desks.officer("NO").hold(Desks.key(), carnet.id(), new HoldCarnet("reason " + i, Case.OSLO, code));
            ids.add(carnet.id());
        }

        var first = desks.officer("NO").holds(null, 2);
        var second = desks.officer("NO").holds(first.next(), 2);

        assertThat(first.rows()).extracting(HoldView::carnetId).containsExactly(ids.get(0), ids.get(1));
        assertThat(first.rows()).extracting(HoldView::reason).containsExactly("reason 0", "reason 1");
        assertThat(second.rows()).extracting(HoldView::carnetId).containsExactly(ids.get(2));
        assertThat(second.next()).isNull();
        assertThat(desks.officer("DE").holds(null, null).rows())
                .extracting(HoldView::carnetId)
                .doesNotContainAnyElementsOf(ids);
    }
}
