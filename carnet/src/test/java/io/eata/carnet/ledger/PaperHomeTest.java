package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.RE_IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Home customs work on paper: they record nothing here, and nobody misses it. */
class PaperHomeTest {

    private final Story carnet = Story.ofACarnetFromPaperHome("JP");

    @Test
    void is_activated_from_the_start() {
        carnet.tries(IMPORTATION, "DE", "1-4").isCommittedWith();
        carnet.tries(VALIDATION, "JP", "1-20").isRefusedFor(Refusal.ALREADY_ACTIVATED);
    }

    @Test
    void is_never_waited_for() {
        carnet.did(EXPORTATION, "JP", "1-4").did(IMPORTATION, "DE", "1-4").did(RE_EXPORTATION, "DE", "1-4");
        assertThat(carnet.outstanding()).isEqualTo("{}");
    }

    @Test
    void shows_no_item_away_when_it_re_imports_digitally_all_the_same() {
        carnet.tries(RE_IMPORTATION, "JP", "1").isCommittedWith(Warning.NOT_AWAY);
    }
}
