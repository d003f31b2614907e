package io.eata.carnet.succession;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.PRE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.LedgerEntry.CarnetReplaced;
import io.eata.carnet.ledger.Story;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step reads: carnet, transaction, territory, items, what is open of them, state. */
class PrescribedOrderTest {

    private final Story original = Story.ofACarnetFrom("CH");
    private final Story replacement = Story.ofACarnetFrom("CH");

    @Test
    void goods_that_never_left_only_need_the_validation() {
        original.did(VALIDATION, "CH", "1-20").replaced();
        assertThat(toldToTheHolder()).containsExactly("REPLACEMENT VALIDATION CH 1-20/1-20 OPEN");
        replacement.did(VALIDATION, "CH", "1-20");
        assertThat(toldToTheHolder()).containsExactly("REPLACEMENT VALIDATION CH 1-20/ DONE");
    }

    @Test
    void goods_abroad_change_carnets_at_home_first_and_abroad_then() {
        goodsInBritain();
        assertThat(toldToTheHolder())
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/1-20 OPEN",
                        "REPLACEMENT EXPORTATION CH 1-10/1-10 OPEN",
                        "ORIGINAL RE_IMPORTATION CH 1-10/1-10 OPEN",
                        "REPLACEMENT IMPORTATION GB 1-10/1-10 OPEN",
                        "ORIGINAL RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_IMPORTATION CH 1-10/1-10 OPEN");
    }

    @Test
    void every_step_is_ticked_off_by_its_own_transaction() {
        goodsInBritain();
        replacement.did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");
        original.did(RE_IMPORTATION, "CH", "1-10").did(RE_EXPORTATION, "GB", "1-4");
        replacement.did(IMPORTATION, "GB", "1-10").did(RE_EXPORTATION, "GB", "9-10");
        assertThat(toldToTheHolder())
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/ DONE",
                        "REPLACEMENT EXPORTATION CH 1-10/ DONE",
                        "ORIGINAL RE_IMPORTATION CH 1-10/ DONE",
                        "REPLACEMENT IMPORTATION GB 1-10/ DONE",
                        "ORIGINAL RE_EXPORTATION GB 1-10/5-10 OPEN",
                        "REPLACEMENT RE_EXPORTATION GB 1-10/1-8 OPEN",
                        "REPLACEMENT RE_IMPORTATION CH 1-10/1-10 OPEN");
    }

    @Test
    void a_cancelled_step_is_open_again() {
        original.did(VALIDATION, "CH", "1-20").replaced();
        replacement.did(VALIDATION, "CH", "1-20").cancelled("CH", 1);
        assertThat(toldToTheHolder()).containsExactly("REPLACEMENT VALIDATION CH 1-20/1-20 OPEN");
    }

    @Test
    void goods_that_settled_before_the_replacement_are_no_longer_due() {
        original.did(VALIDATION, "CH", "1-20")
                .did(EXPORTATION, "CH", "1-10")
                .did(IMPORTATION, "GB", "1-10")
                .did(RE_EXPORTATION, "GB", "1-10")
                .did(RE_IMPORTATION, "CH", "1-6")
                .replaced();
        assertThat(toldToTheHolder())
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/1-20 OPEN",
                        "REPLACEMENT EXPORTATION CH 7-10/7-10 OPEN",
                        "ORIGINAL RE_IMPORTATION CH 7-10/7-10 OPEN",
                        "REPLACEMENT RE_IMPORTATION CH 7-10/7-10 OPEN");
    }

    @Test
    void goods_in_two_territories_change_carnets_in_both() {
        original.did(VALIDATION, "CH", "1-20")
                .did(EXPORTATION, "CH", "1-10")
                .did(IMPORTATION, "GB", "1-4")
                .did(IMPORTATION, "DE", "5-10")
                .replaced();
        assertThat(toldToTheHolder())
                .contains(
                        "REPLACEMENT IMPORTATION EU 5-10/5-10 OPEN",
                        "ORIGINAL RE_EXPORTATION EU 5-10/5-10 OPEN",
                        "REPLACEMENT IMPORTATION GB 1-4/1-4 OPEN",
                        "ORIGINAL RE_EXPORTATION GB 1-4/1-4 OPEN");
    }

    @Test
    void an_exit_is_an_exportation() {
        goodsInBritain();
        replacement.did(VALIDATION, "CH", "1-20").did(PRE_EXPORTATION, "CH", "1-10");
        assertThat(toldToTheHolder()).contains("REPLACEMENT EXPORTATION CH 1-10/1-10 OPEN");
        replacement.did(EXIT, "CH", "1-10");
        assertThat(toldToTheHolder()).contains("REPLACEMENT EXPORTATION CH 1-10/ DONE");
    }

    @Test
    void a_home_on_paper_does_its_steps_on_paper() {
        var paperOriginal = Story.ofACarnetFromPaperHome("CH")
                .did(IMPORTATION, "GB", "1-10")
                .replaced();
        var paperReplacement = Story.ofACarnetFromPaperHome("CH");
        assertThat(steps(whole(paperOriginal), replacedAt(paperOriginal), whole(paperReplacement), null))
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/1-20 ON_PAPER",
                        "REPLACEMENT EXPORTATION CH 1-10/1-10 ON_PAPER",
                        "ORIGINAL RE_IMPORTATION CH 1-10/1-10 ON_PAPER",
                        "REPLACEMENT IMPORTATION GB 1-10/1-10 OPEN",
                        "ORIGINAL RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_IMPORTATION CH 1-10/1-10 ON_PAPER");
    }

    @Test
    void home_customs_with_the_replacement_in_hand_are_not_told_where_the_goods_are() {
        goodsInBritain();
        replacement.did(VALIDATION, "CH", "1-20");
        assertThat(steps(seenBy("CH", original), replacedAt(original), whole(replacement), "CH"))
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/ DONE",
                        "REPLACEMENT EXPORTATION CH 1-10/1-10 OPEN",
                        "ORIGINAL RE_IMPORTATION CH 1-10/1-10 OPEN",
                        "REPLACEMENT IMPORTATION ? / NOT_SHOWN",
                        "ORIGINAL RE_EXPORTATION ? / NOT_SHOWN",
                        "REPLACEMENT RE_EXPORTATION ? / NOT_SHOWN",
                        "REPLACEMENT RE_IMPORTATION CH 1-10/1-10 OPEN");
    }

    @Test
    void customs_abroad_with_the_original_in_hand_are_not_told_what_home_did_on_the_replacement() {
        goodsInBritain();
        replacement.did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");
        original.did(RE_IMPORTATION, "CH", "1-10");
        assertThat(steps(whole(original), replacedAt(original), seenBy("GB", replacement), "GB"))
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/1-20 NOT_SHOWN",
                        "REPLACEMENT EXPORTATION CH 1-10/1-10 NOT_SHOWN",
                        "ORIGINAL RE_IMPORTATION CH 1-10/ DONE",
                        "REPLACEMENT IMPORTATION GB 1-10/1-10 OPEN",
                        "ORIGINAL RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_EXPORTATION GB 1-10/1-10 OPEN",
                        "REPLACEMENT RE_IMPORTATION CH 1-10/1-10 NOT_SHOWN");
    }

    @Test
    void customs_that_never_saw_the_original_hear_of_the_steps_and_of_no_goods() {
        goodsInBritain();
        assertThat(steps(seenBy("NO", original), replacedAt(original), whole(replacement), "NO"))
                .containsExactly(
                        "REPLACEMENT VALIDATION CH 1-20/1-20 OPEN",
                        "REPLACEMENT EXPORTATION CH / NOT_SHOWN",
                        "ORIGINAL RE_IMPORTATION CH / NOT_SHOWN",
                        "REPLACEMENT IMPORTATION ? / NOT_SHOWN",
                        "ORIGINAL RE_EXPORTATION ? / NOT_SHOWN",
                        "REPLACEMENT RE_EXPORTATION ? / NOT_SHOWN",
                        "REPLACEMENT RE_IMPORTATION CH / NOT_SHOWN");
    }

    private void goodsInBritain() {
        original.did(VALIDATION, "CH", "1-20")
                .did(EXPORTATION, "CH", "1-10")
                .did(IMPORTATION, "GB", "1-10")
                .replaced();
    }

    private List<String> toldToTheHolder() {
        return steps(whole(original), replacedAt(original), whole(replacement), null);
    }

    private static int replacedAt(Story story) {
        return story.history().stream()
                .filter(CarnetReplaced.class::isInstance)
                .findFirst()
                .orElseThrow()
                .sequence();
    }

    private static CarnetSide whole(Story story) {
        return new CarnetSide(story.terms(), story.history(), true);
    }

    private static CarnetSide seenBy(String territory, Story story) {
        var seen = LedgerVisibility.toCustomsOf(CustomsTerritory.of(territory), story.history());
        return new CarnetSide(story.terms(), seen, false);
    }

    private static List<String> steps(
            CarnetSide original, int replacedAt, CarnetSide replacement, @Nullable String reader) {
        var territory = reader == null ? null : CustomsTerritory.of(reader);
        return PrescribedOrder.of(original, replacedAt, replacement, territory).stream()
                .map(PrescribedOrderTest::text)
                .toList();
    }

    private static String text(PrescribedStep step) {
        var territory = step.territory();
        return "%s %s %s %s/%s %s"
                .formatted(
                        step.carnet(),
                        step.type(),
                        territory == null ? "?" : territory.code(),
                        step.items(),
                        step.open(),
                        step.state());
    }
}
