package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static io.eata.core.support.Case.declaration;
import static io.eata.core.support.Case.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.PrepareTravel;
import io.eata.contracts.core.Travel;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.test.TestTokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class TravelTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void asks_for_a_declaration_at_every_border_with_a_code_of_its_own() {
        var carnet = Case.of(desks);
        var travel = carnet.holder.prepare(Desks.key(), carnet.id(), plan("CH", "GB", "7-10", "FR"));

        assertThat(travel.declarations())
                .extracting(it -> it.type() + " " + it.territory() + " " + it.items())
                .containsExactly(
                        "VALIDATION CH 1-20",
                        "EXPORTATION CH 7-10",
                        "TRANSIT_OPEN EU 7-10",
                        "TRANSIT_CLOSE EU 7-10",
                        "IMPORTATION GB 7-10");
        assertThat(travel.declarations())
                .extracting(it -> it.code())
                .doesNotHaveDuplicates()
                .allMatch(code -> code != null && code.matches("[2-9A-HJKMNP-Z]{13}"));
        assertThat(carnet.again(travel)).isEqualTo(travel);
        assertThat(carnet.holder.get(carnet.id()).setsLeft()).isEqualTo(new VoucherSets(1, 1, 2, 2, 1));
    }

    @Test
    void declares_to_a_home_that_works_on_paper_on_paper() {
        var carnet = Case.paperHome(desks);

        assertThat(carnet.travel("CH", "DE", "1-3").declarations())
                .extracting(it -> it.type() + " " + it.territory())
                .containsExactly("IMPORTATION EU");
    }

    @Test
    void takes_sets_and_gives_them_back_when_it_is_deleted() {
        var carnet = Case.paperHome(desks);
        carnet.travel("CH", "DE", "1-10");
        var second = carnet.travel("CH", "GB", "11-20");

        assertThat(Problems.code(() -> carnet.travel("CH", "NO", "1"))).isEqualTo("no-set-left");
        carnet.holder.delete(carnet.id(), second.id());
        assertThat(carnet.travel("CH", "NO", "1").declarations()).hasSize(1);
        assertThat(Problems.code(() -> carnet.again(second))).isEqualTo("not-found");
    }

    @Test
    void keeps_the_codes_of_declarations_that_stay_when_it_is_edited() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");

        var edited = carnet.holder.edit("\"1\"", carnet.id(), travel.id(), plan("CH", "FR", "1-5", "GB"));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.plan().to()).isEqualTo("FR");
        for (var type : List.of(VALIDATION, EXPORTATION, IMPORTATION)) {
            assertThat(declaration(edited, type).code()).isEqualTo(code(travel, type));
            assertThat(declaration(edited, type).id())
                    .isEqualTo(declaration(travel, type).id());
        }
        assertThat(declaration(edited, EXPORTATION).items()).isEqualTo("1-5");
        assertThat(edited.declarations()).hasSize(5);
        var opened = desks.officer("FR").open(new OpenDeclaration(carnet.issued.number(), code(travel, IMPORTATION)));
        assertThat(opened.declaration().items()).isEqualTo("1-5");
    }

    @Test
    void gives_a_declaration_for_another_territory_another_code() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");

        var edited = carnet.holder.edit("1", carnet.id(), travel.id(), plan("CH", "GB", "1-20"));

        assertThat(code(edited, IMPORTATION)).isNotEqualTo(code(travel, IMPORTATION));
        assertThat(Problems.code(() -> desks.newOfficer("DE")
                        .open(new OpenDeclaration(carnet.issued.number(), code(travel, IMPORTATION)))))
                .isEqualTo("unknown-code");
    }

    @Test
    void edits_within_the_sets_that_it_has_taken_itself() {
        var carnet = Case.paperHome(desks);
        carnet.travel("CH", "DE", "1");
        var second = carnet.travel("CH", "GB", "2");

        assertThat(carnet.holder
                        .edit("1", carnet.id(), second.id(), plan("CH", "NO", "2-3"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void is_edited_only_in_the_version_that_was_read() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.holder.edit("1", carnet.id(), travel.id(), plan("CH", "DE", "1-19"));

        assertThat(Problems.code(() -> carnet.holder.edit("1", carnet.id(), travel.id(), plan("CH", "DE", "1"))))
                .isEqualTo("version-mismatch");
        assertThat(Problems.fields(() -> carnet.holder.edit("W/x", carnet.id(), travel.id(), plan("CH", "DE", "1"))))
                .containsExactly("If-Match Version");
        assertThat(Problems.code(() -> desks.client(TestTokens.holder("holder of " + carnet.issued.number()))
                        .put()
                        .uri("/v1/holder/carnets/{id}/travels/{travel}", carnet.id(), travel.id())
                        .body(plan("CH", "DE", "1"))
                        .retrieve()
                        .body(Travel.class)))
                .isEqualTo("version-required");
    }

    @Test
    void stays_as_it_is_once_a_declaration_of_it_is_committed() {
        var carnet = Case.paperHome(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        var receipt = carnet.commit("DE", code(travel, IMPORTATION), "1-20");

        assertThat(Problems.code(() -> carnet.holder.delete(carnet.id(), travel.id())))
                .isEqualTo("travel-in-use");
        assertThat(Problems.code(() -> carnet.holder.edit("1", carnet.id(), travel.id(), plan("CH", "DE", "1"))))
                .isEqualTo("travel-in-use");

        carnet.cancel("DE", receipt);
        carnet.holder.delete(carnet.id(), travel.id());
        assertThat(carnet.holder.get(carnet.id()).setsLeft()).isEqualTo(new VoucherSets(2, 2, 2, 2, 2));
    }

    @Test
    void cannot_be_prepared_against_the_rules_of_the_carnet() {
        var carnet = Case.paperHome(desks);

        assertThat(refusal(carnet, plan("DE", "FR", "1"))).isEqualTo("same-territory");
        assertThat(refusal(carnet, plan("CH", "GB", "1", "LI"))).isEqualTo("transit-at-end");
        assertThat(refusal(carnet, plan("CH", "JP", "1"))).isEqualTo("not-under-guarantee");
        assertThat(refusal(carnet, plan("CH", "GB", "19-21"))).isEqualTo("unknown-items");
        assertThat(refusal(carnet, plan("CH", "GB", "4-1"))).isEqualTo("bad-selection");
        clock.moveBy(Duration.ofDays(300));
        assertThat(refusal(carnet, plan("CH", "GB", "1"))).isEqualTo("expired");
        assertThat(carnet.travel("GB", "CH", "1").declarations()).hasSize(1);
    }

    @Test
    void lists_newest_first_in_pages() {
        var form = new Form();
        form.homeDigital = false;
        form.sets = new VoucherSets(9, 9, 9, 9, 9);
        var carnet = Case.of(desks, form);
        var ids = List.of(1, 2, 3, 4, 5).stream()
                .map(item -> carnet.travel("CH", "DE", Integer.toString(item)).id())
                .toList();

        var first = carnet.holder.travels(carnet.id(), null, 3);
        var second = carnet.holder.travels(carnet.id(), first.next(), 3);

        assertThat(first.rows()).extracting(Travel::id).containsExactly(ids.get(4), ids.get(3), ids.get(2));
        assertThat(second.rows()).extracting(Travel::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.next()).isNull();
    }

    private static String refusal(Case carnet, PrepareTravel plan) {
        return Problems.code(() -> carnet.holder.prepare(Desks.key(), carnet.id(), plan));
    }
}
