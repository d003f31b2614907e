package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_CLOSE;
import static io.eata.carnet.ledger.TransactionType.TRANSIT_OPEN;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {

    private final Story carnet = Story.ofACarnetFrom("CH");

    @Test
    void lets_the_original_end_what_it_began_and_warns_of_anything_new() {
        carnet.did(VALIDATION, "CH", "1-20")
                .did(EXPORTATION, "CH", "1-10")
                .did(IMPORTATION, "GB", "1-10")
                .did(TRANSIT_OPEN, "NO", "1")
                .replaced();
        carnet.tries(EXPORTATION, "CH", "11").isCommittedWith(Warning.REPLACED);
        carnet.tries(IMPORTATION, "GB", "11").isCommittedWith(Warning.REPLACED);
        carnet.tries(TRANSIT_CLOSE, "NO", "1").isCommittedWith();
        carnet.tries(RE_EXPORTATION, "GB", "1-10").isCommittedWith();
        carnet.tries(RE_IMPORTATION, "CH", "1-10").isCommittedWith();
    }

    @Test
    void no_longer_warns_once_the_replacement_is_withdrawn() {
        carnet.replaced().replacementWithdrawn().tries(VALIDATION, "CH", "1").isCommittedWith();
        assertThat(carnet.standing().replaced()).isFalse();
    }

    @Test
    void is_one_at_a_time() {
        carnet.replaced().tries(new ReplaceCarnet(carnet.association(), 2001)).isRefusedFor(Refusal.REPLACED);
        carnet.replacementWithdrawn()
                .tries(new WithdrawReplacement(carnet.association(), 2000))
                .isRefusedFor(Refusal.NOT_REPLACED);
    }

    @Test
    void is_no_amendment_any_more() {
        carnet.replaced().tries(carnet.amendment(carnet.terms())).isRefusedFor(Refusal.REPLACED);
    }

    @Test
    void is_possible_for_a_blocked_carnet() {
        carnet.blocked().replaced().tries(VALIDATION, "CH", "1").isRefusedFor(Refusal.BLOCKED);
    }

    /** Valid until 2027-05-31, which ends last in the west of the Pacific at noon of the next day in Greenwich. */
    @ParameterizedTest
    @CsvSource({"2027-05-31T12:00:00Z, true", "2027-06-01T11:59:59Z, true", "2027-06-01T12:00:00Z, false"})
    void is_issued_while_the_original_is_valid(String instant, boolean possible) {
        var tried = carnet.at(instant).tries(new ReplaceCarnet(carnet.association(), 2000));
        if (possible) {
            tried.isCommittedWith();
        } else {
            tried.isRefusedFor(Refusal.EXPIRED);
        }
    }
}
