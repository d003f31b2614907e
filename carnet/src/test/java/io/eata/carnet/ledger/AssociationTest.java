package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.LedgerCommand.AddSets;
import io.eata.carnet.ledger.LedgerCommand.BlockCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelCarnet;
import io.eata.carnet.ledger.LedgerCommand.DischargeCarnet;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.UnblockCarnet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociationTest {

    private final Story carnet = Story.ofACarnetFrom("CH");

    @Test
    void blocks_every_transaction_until_it_unblocks() {
        carnet.blocked().tries(VALIDATION, "CH", "1").isRefusedFor(Refusal.BLOCKED);
        carnet.unblocked().tries(VALIDATION, "CH", "1").isCommittedWith();
    }

    @Test
    void blocks_and_unblocks_only_what_is_not_so_already() {
        carnet.tries(new UnblockCarnet(carnet.association())).isRefusedFor(Refusal.NOT_BLOCKED);
        carnet.blocked().tries(new BlockCarnet(carnet.association(), "again")).isRefusedFor(Refusal.BLOCKED);
    }

    @Test
    void adds_sets_to_a_blocked_carnet_too() {
        carnet.blocked().gotSets(new VoucherSets(0, 1, 2, 3, 4));
        assertThat(carnet.setsLeft()).isEqualTo(new VoucherSets(3, 4, 5, 6, 7));
    }

    @Test
    void cancels_an_unused_carnet_for_good() {
        carnet.blocked().cancelledByItsAssociation();
        carnet.tries(VALIDATION, "CH", "1").isRefusedFor(Refusal.CARNET_CANCELLED);
    }

    @Test
    void does_not_cancel_a_carnet_on_which_a_transaction_stands() {
        carnet.did(VALIDATION, "CH", "1-20");
        carnet.tries(new CancelCarnet(carnet.association(), "unused?")).isRefusedFor(Refusal.IN_USE);
        carnet.cancelled("CH", 1).cancelledByItsAssociation();
    }

    @Test
    void discharges_a_carnet_for_good() {
        carnet.did(VALIDATION, "CH", "1-20").discharged();
        carnet.tries(EXPORTATION, "CH", "1").isRefusedFor(Refusal.DISCHARGED);
    }

    @Test
    void does_nothing_more_to_a_cancelled_carnet() {
        carnet.cancelledByItsAssociation();
        everyStep().forEach(step -> carnet.tries(step).isRefusedFor(Refusal.CARNET_CANCELLED));
    }

    @Test
    void does_nothing_more_to_a_discharged_carnet() {
        carnet.discharged();
        everyStep().forEach(step -> carnet.tries(step).isRefusedFor(Refusal.DISCHARGED));
    }

    private List<ForwardCommand> everyStep() {
        var act = carnet.association();
        return List.of(
                new BlockCarnet(act, "late"),
                new UnblockCarnet(act),
                new AddSets(act, VoucherSets.one(SetType.TRANSIT)),
                carnet.amendment(carnet.terms()),
                new ReplaceCarnet(act, 2000),
                new CancelCarnet(act, "late"),
                new DischargeCarnet(act));
    }
}
