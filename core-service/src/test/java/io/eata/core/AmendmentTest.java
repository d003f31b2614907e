package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetOrder;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.HoldCarnet;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.core.OpenDeclaration;
import io.eata.contracts.core.Reason;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

@CoreTest
class AmendmentTest {

    @Autowired
    Desks desks;

    @Autowired
    DocumentSealing sealing;

    @Autowired
    LedgerVerification verification;

    @Autowired
    MovedClock clock;

    private final Form form = new Form();

    @AfterEach
    void today() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void puts_another_document_in_the_place_of_the_current_one() {
        var carnet = Case.of(desks, form);
        var before = carnet.holder.get(carnet.id());
        change();

        var amended = amend(carnet, 1);

        assertThat(amended)
                .returns(carnet.id(), CarnetSummary::id)
                .returns(form.number, CarnetSummary::number)
                .returns(before.issuedAt(), CarnetSummary::issuedAt)
                .returns(before.issueDate(), CarnetSummary::issueDate)
                .returns(2, CarnetSummary::documentVersion)
                .returns(null, CarnetSummary::signedAt)
                .returns(5, CarnetSummary::items)
                .returns(CarnetFormat.PAPER_AND_DIGITAL, CarnetSummary::format)
                .returns(List.of("JP"), CarnetSummary::territories)
                .returns(form.validUntil, CarnetSummary::validUntil)
                .returns(new VoucherSets(1, 1, 1, 1, 1), CarnetSummary::setsLeft)
                .returns(false, CarnetSummary::homeDigital)
                .returns(CarnetStatus.ACTIVATED, CarnetSummary::status);
        assertThat(carnet.holder.get(carnet.id())).isEqualTo(amended);
        var document = sealing.open(carnet.holder.document(carnet.id()));
        assertThat(document.version()).isEqualTo(2);
        assertThat(document.items()).hasSize(5);
        assertThat(desks.association().activity(carnet.id(), 0, null).rows())
                .extracting(ActivityEntry::kind)
                .containsExactly("CarnetAmended");
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
    }

    @Test
    void voids_the_signature_until_the_new_version_is_signed() {
        var carnet = Case.of(desks, form);
        String old = carnet.holder.signature(carnet.id()).documentDigest();
        amend(carnet, 1);

        assertThat(Problems.code(() -> carnet.travel("CH", "DE", "1"))).isEqualTo("signature-missing");
        assertThat(carnet.holder.signature(carnet.id()).documentDigest()).isNotEqualTo(old);
        var signature = carnet.sign();
        assertThat(signature.documentVersion()).isEqualTo(2);
        assertThat(carnet.travel("CH", "DE", "1").declarations()).isNotEmpty();
    }

    @Test
    void withdraws_prepared_travels_and_gives_their_sets_back() {
        var carnet = Case.of(desks, form);
        var travel = carnet.travel("CH", "DE", "1");
        assertThat(carnet.holder.get(carnet.id()).setsLeft().exportation()).isEqualTo(1);

        assertThat(amend(carnet, 1).setsLeft()).isEqualTo(form.sets);

        assertThat(carnet.holder.get(carnet.id()).setsLeft()).isEqualTo(form.sets);
        assertThat(carnet.holder.travels(carnet.id(), null, null).rows()).isEmpty();
        assertThat(Problems.code(
                        () -> desks.officer("CH").open(new OpenDeclaration(form.number, code(travel, VALIDATION)))))
                .isEqualTo("unknown-code");
    }

    @Test
    void keeps_every_version_for_its_association() {
        var carnet = Case.of(desks, form);
        change();
        amend(carnet, 1);

        var association = desks.association();
        for (int version : List.of(1, 2)) {
            byte[] paper = association.document(carnet.id(), version);
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(Problems.code(() -> association.document(carnet.id(), 3))).isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.association("CH-NEIGHBOUR", "CH").document(carnet.id(), 1)))
                .isEqualTo("not-found");
    }

    @Test
    void names_the_version_that_was_read() {
        var carnet = Case.of(desks, form);
        amend(carnet, 1);

        assertThat(Problems.code(() -> amend(carnet, 1))).isEqualTo("version-mismatch");
        assertThat(amend(carnet, 2).documentVersion()).isEqualTo(3);
        assertThat(Problems.fields(() -> desks.association().amend(Desks.key(), "new", carnet.id(), form.filledIn())))
                .containsExactly("If-Match Version");
        RestClient client = desks.client(TestTokens.association("CH-ALLIANCE", "CH"));
        assertThat(Problems.code(() -> client.post()
                        .uri("/v1/association/carnets/{id}/amendments", carnet.id())
                        .header("Idempotency-Key", Desks.key())
                        .body(form.filledIn())
                        .retrieve()
                        .toBodilessEntity()))
                .isEqualTo("version-required");
    }

    @Test
    void is_done_once_however_often_it_is_sent() {
        var carnet = Case.of(desks, form);
        String key = Desks.key();
        var first = desks.association().amend(key, "\"1\"", carnet.id(), form.filledIn());

        assertThat(desks.association().amend(key, "\"1\"", carnet.id(), form.filledIn()))
                .isEqualTo(first);
        assertThat(carnet.holder.get(carnet.id()).documentVersion()).isEqualTo(2);
    }

    @Test
    void leaves_number_order_and_issue_date_as_they_are() {
        var carnet = Case.of(desks, form);
        form.number += "9";
        form.order = CarnetOrder.REPLACEMENT;
        form.issueDate = form.issueDate.minusDays(1);
        form.twinOf = "CHTA1234";

        assertThat(Problems.fields(() -> amend(carnet, 1)))
                .containsExactlyInAnyOrder(
                        "number Unchanged", "order Unchanged", "issueDate Unchanged", "twinOf Unchanged");
    }

    @Test
    void keeps_to_the_rules_of_an_issue() {
        var carnet = Case.of(desks, form);
        form.currency = "XXY";
        form.validUntil = form.issueDate.plusYears(2);

        assertThat(Problems.fields(() -> amend(carnet, 1)))
                .containsExactlyInAnyOrder("validUntil OneYear", "currency Currency");
    }

    @Test
    void is_refused_once_a_transaction_stands_while_customs_hold_the_carnet_and_after_thirty_days() {
        var used = Case.of(desks, new Form());
        used.commit("CH", code(used.travel("CH", "DE", "1"), VALIDATION), "1-20");
        assertThat(Problems.code(() -> desks.association().amend(Desks.key(), "1", used.id(), formOf(used))))
                .isEqualTo("in-use");

        var carnet = Case.of(desks, form);
        String shown = code(carnet.travel("CH", "DE", "1"), VALIDATION);
        desks.officer("CH").hold(Desks.key(), carnet.id(), new HoldCarnet("list and goods differ", Case.BASEL, shown));
        assertThat(Problems.code(() -> amend(carnet, 1))).isEqualTo("on-hold");

        var late = Case.of(desks, new Form());
        clock.moveBy(Duration.ofDays(40));
        assertThat(Problems.code(() -> desks.association().amend(Desks.key(), "1", late.id(), formOf(late))))
                .isEqualTo("amend-too-late");
    }

    @Test
    void is_possible_again_once_the_transaction_is_cancelled_and_prints() {
        var carnet = Case.of(desks, form);
        var receipt = carnet.commit("CH", code(carnet.travel("CH", "DE", "1-20"), VALIDATION), "1-20");
        carnet.cancel("CH", receipt);
        change();

        amend(carnet, 1);

        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
        assertThat(carnet.holder.travels(carnet.id(), null, null).rows()).isEmpty();
        assertThat(desks.association().paper(carnet.id(), "whole", true)).isNotEmpty();
    }

    @Test
    void lets_the_carnet_travel_on_its_new_terms() {
        var carnet = Case.of(desks, form);
        change();
        amend(carnet, 1);
        carnet.sign();

        assertThat(Problems.code(() -> carnet.travel("CH", "DE", "1"))).isEqualTo("not-under-guarantee");
        assertThat(Problems.code(() -> carnet.travel("CH", "JP", "6"))).isEqualTo("unknown-items");
        carnet.commit("JP", code(carnet.travel("CH", "JP", "1-5"), IMPORTATION), "1-5");
        assertThat(verification.firstFlaw(carnet.id())).isEmpty();
    }

    @Test
    void is_not_for_a_cancelled_carnet_nor_for_a_neighbour() {
        var carnet = Case.of(desks, form);
        assertThat(Problems.code(() ->
                        desks.association("CH-NEIGHBOUR", "CH").amend(Desks.key(), "1", carnet.id(), form.filledIn())))
                .isEqualTo("not-found");
        desks.association().cancel(Desks.key(), carnet.id(), new Reason("not needed"));
        assertThat(Problems.code(() -> amend(carnet, 1))).isEqualTo("carnet-cancelled");
    }

    private void change() {
        form.items = Form.items(5, item -> item);
        form.territories = List.of("JP");
        form.validUntil = form.validUntil.minusMonths(1);
        form.sets = new VoucherSets(1, 1, 1, 1, 1);
        form.homeDigital = false;
        form.format = CarnetFormat.PAPER_AND_DIGITAL;
    }

    private CarnetSummary amend(Case carnet, int version) {
        return desks.association().amend(Desks.key(), Integer.toString(version), carnet.id(), form.filledIn());
    }

    private static IssueCarnet formOf(Case carnet) {
        var same = new Form();
        same.number = carnet.issued.number();
        return same.filledIn();
    }
}
