package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The carnet was issued on 2026-06-01. */
class AmendmentTest {

    private final Story carnet = Story.ofACarnetFrom("CH");

    @Test
    void gives_a_carnet_other_items_dates_territories_and_sets() {
        carnet.amended(terms(true, 5, "2026-12-31", "JP"))
                .did(VALIDATION, "CH", "1-5")
                .did(EXPORTATION, "CH", "1-5");
        carnet.tries(IMPORTATION, "GB", "1").isRefusedFor(Refusal.NOT_UNDER_GUARANTEE);
        carnet.tries(IMPORTATION, "JP", "6").isRefusedFor(Refusal.UNKNOWN_ITEMS);
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(0, 1, 1, 1, 1));
        carnet.on("2027-01-01").tries(IMPORTATION, "JP", "1").isRefusedFor(Refusal.EXPIRED);
    }

    @Test
    void keeps_the_sets_that_were_added() {
        carnet.gotSets(VoucherSets.one(SetType.TRANSIT)).amended(terms(true, 5, "2026-12-31", "JP"));
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(1, 1, 1, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, false", "true, true, false", "false, false, true"})
    void activates_a_carnet_as_its_issue_would_have(boolean digital, boolean amendedToDigital, boolean activated) {
        var story = digital ? Story.ofACarnetFrom("CH") : Story.ofACarnetFromPaperHome("CH");
        story.amended(terms(amendedToDigital, 20, "2027-05-31", "GB"));
        assertThat(story.standing().activated()).isEqualTo(activated);
    }

    @Test
    void may_be_repeated() {
        carnet.amended(terms(true, 5, "2026-12-31", "JP")).amended(terms(true, 6, "2026-12-31", "GB"));
        assertThat(carnet.terms().itemCount()).isEqualTo(6);
    }

    @Test
    void is_refused_while_a_transaction_stands_and_possible_once_it_is_cancelled() {
        carnet.did(VALIDATION, "CH", "1-20");
        carnet.tries(carnet.amendment(carnet.terms())).isRefusedFor(Refusal.IN_USE);
        carnet.cancelled("CH", 1).amended(terms(true, 5, "2026-12-31", "JP"));
        assertThat(carnet.standing().activated()).isFalse();
        carnet.did(VALIDATION, "CH", "1-5");
    }

    @Test
    void is_refused_while_customs_hold_the_carnet() {
        carnet.held("CH").tries(carnet.amendment(carnet.terms())).isRefusedFor(Refusal.ON_HOLD);
        carnet.released("CH").amended(carnet.terms());
    }

    @Test
    void leaves_a_blocked_carnet_blocked() {
        carnet.blocked().amended(carnet.terms()).tries(VALIDATION, "CH", "1").isRefusedFor(Refusal.BLOCKED);
    }

    /** Day 30 is 2026-07-01, and it is that day somewhere until noon of the next day in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:00:00Z, true",
        "2026-07-01T23:59:59Z, true",
        "2026-07-02T11:59:59Z, true",
        "2026-07-02T12:00:00Z, false",
        "2026-07-02T21:59:59+10:00, true",
        "2026-07-02T22:00:00+10:00, false"
    })
    void is_possible_until_day_30_has_ended_everywhere(String instant, boolean possible) {
        var tried = carnet.at(instant).tries(carnet.amendment(carnet.terms()));
        if (possible) {
            tried.isCommittedWith();
        } else {
            tried.isRefusedFor(Refusal.AMEND_TOO_LATE);
        }
    }

    @Test
    void is_told_apart_from_the_issue_in_a_history() {
        assertThat(History.lastAmendment(carnet.history())).isEmpty();
        carnet.amended(terms(true, 5, "2026-12-31", "JP")).blocked();
        assertThat(History.lastAmendment(carnet.history()))
                .hasValueSatisfying(entry -> assertThat(entry.sequence()).isEqualTo(1));
        assertThat(History.terms(carnet.terms(), List.of())).isEqualTo(carnet.terms());
    }

    private static CarnetTerms terms(boolean digital, int items, String validUntil, String territory) {
        var old = Story.terms("CH", digital, new VoucherSets(1, 1, 1, 1, 1));
        return new CarnetTerms(
                old.home(),
                old.homeTerritory(),
                old.homeDigital(),
                items,
                old.issued(),
                LocalDate.parse(validUntil),
                new TreeSet<>(List.of(CustomsTerritory.of(territory))),
                old.sets());
    }
}
