package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;

import io.eata.carnet.ledger.LedgerCommand.HoldCarnet;
import io.eata.carnet.ledger.LedgerCommand.ReleaseCarnet;
import org.junit.jupiter.api.Test;

class HoldTest {

    private final Story carnet =
            Story.ofACarnetFrom("CH").did(VALIDATION, "CH", "1-20").did(EXPORTATION, "CH", "1-10");

    @Test
    void stops_every_transaction_of_its_territory_and_of_no_other() {
        carnet.held("FR");
        carnet.tries(IMPORTATION, "DE", "1").isRefusedFor(Refusal.ON_HOLD, "EU");
        carnet.tries(IMPORTATION, "GB", "1").isCommittedWith();
        carnet.tries(EXPORTATION, "CH", "11").isCommittedWith();
    }

    @Test
    void stops_home_too() {
        carnet.held("CH").tries(EXPORTATION, "CH", "11").isRefusedFor(Refusal.ON_HOLD, "CH");
    }

    @Test
    void is_lifted_by_a_release() {
        carnet.held("FR").released("DE").tries(IMPORTATION, "DE", "1").isCommittedWith();
    }

    @Test
    void is_not_put_twice_and_not_lifted_where_there_is_none() {
        carnet.held("FR");
        carnet.tries(new HoldCarnet(carnet.act("DE"), "O2", "officer", "papers"))
                .isRefusedFor(Refusal.ON_HOLD, "EU");
        carnet.tries(new ReleaseCarnet(carnet.act("GB"), "O2", "officer")).isRefusedFor(Refusal.NOT_ON_HOLD, "GB");
        carnet.released("FR");
        carnet.tries(new ReleaseCarnet(carnet.act("FR"), "O2", "officer")).isRefusedFor(Refusal.NOT_ON_HOLD, "EU");
    }

    @Test
    void can_be_put_and_lifted_on_a_carnet_that_the_association_has_blocked() {
        carnet.blocked().held("FR").released("FR");
    }
}
