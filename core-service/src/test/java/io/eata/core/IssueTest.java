package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.carnet.Item;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.Reason;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class IssueTest {

    @Autowired
    Desks desks;

    @Autowired
    MovedClock clock;

    @AfterEach
    void back_to_now() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void gives_an_id_a_pin_and_a_summary() {
        var form = new Form();
        var issued = desks.association().issue(Desks.key(), form.filledIn());

        assertThat(issued.id()).isGreaterThanOrEqualTo(1000);
        var summary = desks.association().get(Long.toString(issued.id()));
        assertThat(summary.number()).isEqualTo(form.number);
        assertThat(summary.association()).isEqualTo("CH-ALLIANCE");
        assertThat(summary.homeTerritory()).isEqualTo("CH");
        assertThat(summary.territories()).containsExactly("EU", "GB", "NO");
        assertThat(summary.items()).isEqualTo(20);
        assertThat(summary.setsLeft()).isEqualTo(form.sets);
        assertThat(desks.association().get(form.number)).isEqualTo(summary);
    }

    @Test
    void keeps_members_of_a_customs_union_as_their_territory() {
        var form = new Form();
        form.territories = List.of("DE", "FR", "GB", "MC");
        var issued = desks.association().issue(Desks.key(), form.filledIn());

        assertThat(desks.association().get(form.number).territories()).containsExactly("EU", "GB");
        assertThat(issued.status()).isEqualTo(CarnetStatus.ISSUED);
    }

    @Test
    void activates_a_carnet_whose_home_works_on_paper() {
        var form = new Form();
        form.homeDigital = false;
        form.format = CarnetFormat.PAPER_AND_DIGITAL;

        assertThat(desks.association().issue(Desks.key(), form.filledIn()).status())
                .isEqualTo(CarnetStatus.ACTIVATED);
    }

    @Test
    void takes_a_number_once_per_association_however_it_is_written() {
        var form = new Form();
        form.number = "CH/ALL 4711-" + form.number.substring(4);
        desks.association().issue(Desks.key(), form.filledIn());
        form.number = form.number.replaceAll("[ /-]", "").toLowerCase(Locale.ROOT);

        assertThat(Problems.code(() -> desks.association().issue(Desks.key(), form.filledIn())))
                .isEqualTo("number-taken");
        assertThat(desks.association("CH-OTHER", "CH")
                        .issue(Desks.key(), form.filledIn())
                        .id())
                .isPositive();
    }

    @Test
    void names_every_field_that_breaks_a_rule_at_once() {
        var form = new Form();
        form.number = "DE12345";
        form.issueDate = form.issueDate.plusDays(3);
        form.validUntil = form.issueDate.plusYears(1).plusDays(1);
        form.currency = "XYZ";
        form.holder = new Party("Alpenfilm AG", "Zürich", "ZZ", null, null);
        form.representatives = List.of(new Party("Noa", "Zürich", "QQ", null, null));
        form.territories = List.of("EU", "ZZ", "CH", "LI", "GB", "GB", "SACU", "XX");
        form.sets = new VoucherSets(1000, 1, 1, 1, 1);
        form.items = Form.items(
                3,
                item -> new Item(
                        item.number() == 2 ? 7 : item.number(),
                        item.description(),
                        1,
                        null,
                        null,
                        BigDecimal.TEN,
                        item.number() == 3 ? "YY" : null,
                        null));

        assertThat(Problems.fields(() -> desks.association().issue(Desks.key(), form.filledIn())))
                .containsExactlyInAnyOrder(
                        "number HomeCountry",
                        "issueDate PastOrPresent",
                        "validUntil OneYear",
                        "holder.country Country",
                        "representatives[0].country Country",
                        "holder.email NotBlank",
                        "territories[1] Territory",
                        "territories[2] NotHome",
                        "territories[3] NotHome",
                        "territories[5] Unique",
                        "territories[7] Territory",
                        "sets.exportation Max",
                        "currency Currency",
                        "items[1].number Numbering",
                        "items[2].origin Country");
    }

    @Test
    void names_the_fields_whose_constraints_are_broken() {
        var form = new Form();
        form.number = "";
        form.territories = List.of();
        form.currency = "francs";
        form.items = Form.items(
                42,
                item -> item.number() == 42
                        ? new Item(42, "", 0, null, "kilo", new BigDecimal("-1"), "Germany", "12")
                        : item);

        assertThat(Problems.fields(() -> desks.association().issue(Desks.key(), form.filledIn())))
                .containsExactlyInAnyOrder(
                        "number NotBlank",
                        "territories NotEmpty",
                        "currency Pattern",
                        "items[41].description NotBlank",
                        "items[41].pieces Min",
                        "items[41].unit Pattern",
                        "items[41].value DecimalMin",
                        "items[41].origin Pattern",
                        "items[41].hsCode Pattern");
    }

    @Test
    void refuses_a_validity_before_the_issue_and_an_issue_too_far_back() {
        var form = new Form();
        form.issueDate = form.issueDate.minusDays(33);
        form.validUntil = form.issueDate.minusDays(1);

        assertThat(Problems.fields(() -> desks.association().issue(Desks.key(), form.filledIn())))
                .containsExactly("issueDate Recent", "validUntil AfterIssue");
    }

    @Test
    void refuses_a_command_without_key() {
        assertThat(Problems.fields(() -> desks.association().issue(" ", new Form().filledIn())))
                .singleElement()
                .asString()
                .endsWith("NotBlank");
    }

    @Test
    void lists_by_number_and_status_newest_first_in_pages() {
        var association = desks.association("CH-LISTS", "CH");
        for (int i = 0; i < 5; i++) {
            var form = new Form();
            form.number = "CHLIST%04d".formatted(i);
            form.homeDigital = i != 3;
            association.issue(Desks.key(), form.filledIn());
        }
        var other = new Form();
        other.number = "CHOTHER0001";
        long blocked = association.issue(Desks.key(), other.filledIn()).id();
        association.block(Desks.key(), blocked, new Reason("reported stolen"));

        var first = association.list("ch-list", null, null, 3);
        var second = association.list("ch-list", null, first.next(), 3);

        assertThat(numbers(first.rows())).containsExactly("CHLIST0004", "CHLIST0003", "CHLIST0002");
        assertThat(numbers(second.rows())).containsExactly("CHLIST0001", "CHLIST0000");
        assertThat(second.next()).isNull();
        assertThat(numbers(association
                        .list(null, CarnetStatus.ACTIVATED, null, null)
                        .rows()))
                .containsExactly("CHLIST0003");
        assertThat(numbers(
                        association.list(null, CarnetStatus.BLOCKED, null, null).rows()))
                .containsExactly("CHOTHER0001");
        assertThat(association.list(null, CarnetStatus.EXPIRED, null, null).rows())
                .isEmpty();
        clock.moveBy(Duration.ofDays(300));
        assertThat(association.list(null, CarnetStatus.EXPIRED, null, null).rows())
                .hasSize(5);
        assertThat(association.list(null, CarnetStatus.ISSUED, null, null).rows())
                .isEmpty();
    }

    private static List<String> numbers(List<CarnetSummary> carnets) {
        return carnets.stream().map(CarnetSummary::number).toList();
    }
}
