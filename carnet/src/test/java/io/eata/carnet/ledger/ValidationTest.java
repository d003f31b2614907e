package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationTest {

    private final Story carnet = Story.ofACarnetFrom("CH");

    @Test
    void activates_the_carnet() {
        carnet.tries(VALIDATION, "CH", "1-20").isCommittedWith();
        assertThat(carnet.standing().activated()).isTrue();
        carnet.tries(EXPORTATION, "CH", "1-20").isCommittedWith();
    }

    @Test
    void takes_no_set_and_moves_no_goods() {
        carnet.did(VALIDATION, "CH", "1-20");
        assertThat(carnet.setsLeft()).isEqualTo(carnet.terms().sets());
        assertThat(carnet.outstanding()).isEqualTo("{}");
    }

    @Test
    void is_refused_abroad() {
        carnet.tries(VALIDATION, "GB", "1-20").isRefusedFor(Refusal.NOT_HOME, "GB");
    }

    @Test
    void is_done_by_any_member_of_the_customs_union_at_home() {
        Story.ofACarnetFrom("DE").tries(VALIDATION, "FR", "1-20").isCommitted();
        Story.ofACarnetFrom("CH").tries(VALIDATION, "LI", "1-20").isCommitted();
    }

    @Test
    void is_done_once() {
        carnet.did(VALIDATION, "CH", "1-20").tries(VALIDATION, "CH", "1-20").isRefusedFor(Refusal.ALREADY_ACTIVATED);
    }

    @Test
    void comes_before_anything_else() {
        carnet.tries(EXPORTATION, "CH", "1-20").isRefusedFor(Refusal.NOT_ACTIVATED);
        carnet.tries(IMPORTATION, "DE", "1-20").isRefusedFor(Refusal.NOT_ACTIVATED);
    }

    @Test
    void needs_items() {
        carnet.tries(VALIDATION, "CH", "").isRefusedFor(Refusal.NOTHING_DECLARED);
    }

    @Test
    void is_refused_after_the_last_day_of_validity() {
        carnet.at("2027-05-31T23:59:59+02:00").tries(VALIDATION, "CH", "1-20").isCommitted();
        Story.ofACarnetFrom("CH")
                .at("2027-06-01T00:00:00+02:00")
                .tries(VALIDATION, "CH", "1-20")
                .isRefusedFor(Refusal.EXPIRED, "valid until 2027-05-31");
    }

    @Test
    void counts_the_day_in_the_office_s_own_time() {
        carnet.at("2027-06-01T05:00:00+10:00").tries(VALIDATION, "CH", "1-20").isRefusedFor(Refusal.EXPIRED);
        carnet.at("2027-05-31T21:00:00-10:00").tries(VALIDATION, "CH", "1-20").isCommitted();
    }
}
