package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.contracts.core.Reason;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AssociationActsTest {

    private static final Reason REASON = new Reason("the holder asked for it");
    private static final DischargeCarnet DISCHARGE =
            new DischargeCarnet("all goods are back", true, null, "voucher 2 is stamped");

    @Autowired
    Desks desks;

    @Test
    void cancels_an_unused_carnet_for_good() {
        long id = Case.of(desks).id();

        assertThat(desks.association().cancel(Desks.key(), id, REASON).status()).isEqualTo(CarnetStatus.CANCELLED);
        assertThat(Problems.code(() -> desks.association().block(Desks.key(), id, REASON)))
                .isEqualTo("carnet-cancelled");
    }

    @Test
    void does_not_cancel_a_carnet_in_use() {
        var carnet = Case.paperHome(desks);
        carnet.commit("DE", code(carnet.travel("CH", "DE", "1-20"), IMPORTATION), "1-20");

        assertThat(Problems.code(() -> desks.association().cancel(Desks.key(), carnet.id(), REASON)))
                .isEqualTo("in-use");
    }

    @Test
    void blocks_with_a_reason_that_association_and_holder_read_and_unblocks_again() {
        var carnet = Case.of(desks);
        var association = desks.association();

        assertThat(association.block(Desks.key(), carnet.id(), REASON).status()).isEqualTo(CarnetStatus.BLOCKED);
        assertThat(association.standing(carnet.id()).blockedBecause()).isEqualTo(REASON.reason());
        assertThat(carnet.holder.standing(carnet.id()).blockedBecause()).isEqualTo(REASON.reason());
        assertThat(Problems.code(() -> carnet.travel("CH", "DE", "1"))).isEqualTo("blocked");
        assertThat(association.unblock(Desks.key(), carnet.id(), REASON).status())
                .isEqualTo(CarnetStatus.ISSUED);
        assertThat(association.standing(carnet.id()).blockedBecause()).isNull();
        assertThat(Problems.code(() -> association.unblock(Desks.key(), carnet.id(), REASON)))
                .isEqualTo("not-blocked");
    }

    @Test
    void adds_sets() {
        var carnet = Case.of(desks);
        var added = desks.association().addSets(Desks.key(), carnet.id(), new VoucherSets(1, 0, 0, 0, 3));

        assertThat(added.sets()).isEqualTo(new VoucherSets(3, 2, 2, 2, 5));
        assertThat(added.setsLeft()).isEqualTo(added.sets());
        assertThat(added.lastSequence()).isEqualTo(1);
        assertThat(Problems.fields(
                        () -> desks.association().addSets(Desks.key(), carnet.id(), new VoucherSets(0, 1000, 0, 0, 0))))
                .containsExactly("importation Max");
        assertThat(Problems.fields(() -> desks.association().addSets(Desks.key(), carnet.id(), VoucherSets.NONE)))
                .containsExactly("sets NotEmpty");
    }

    @Test
    void discharges_and_shows_everything_in_the_activity() {
        var carnet = Case.of(desks);
        var association = desks.association();
        association.block(Desks.key(), carnet.id(), REASON);
        association.unblock(Desks.key(), carnet.id(), REASON);
        association.discharge(Desks.key(), carnet.id(), DISCHARGE);

        var first = association.activity(carnet.id(), 0, 2);
        assertThat(first.rows()).extracting(ActivityEntry::kind).containsExactly("CarnetBlocked", "CarnetUnblocked");
        assertThat(first.next()).isEqualTo("2");
        assertThat(association.activity(carnet.id(), 2, 2).rows())
                .extracting(ActivityEntry::kind)
                .containsExactly("CarnetDischarged");
        assertThat(Problems.code(() -> association.discharge(Desks.key(), carnet.id(), DISCHARGE)))
                .isEqualTo("discharged");
    }

    @Test
    void keeps_what_was_checked_before_a_discharge() {
        var carnet = Case.of(desks);
        var association = desks.association();
        assertThat(Problems.code(() -> association.discharged(carnet.id()))).isEqualTo("not-found");
        String key = Desks.key();

        var discharged = association.discharge(key, carnet.id(), DISCHARGE);

        assertThat(discharged.status()).isEqualTo(CarnetStatus.DISCHARGED);
        assertThat(association.discharge(key, carnet.id(), DISCHARGE)).isEqualTo(discharged);
        var kept = association.discharged(carnet.id());
        assertThat(kept.sequence()).isEqualTo(1);
        assertThat(kept.reason()).isEqualTo("all goods are back");
        assertThat(kept.paperRecordsChecked()).isTrue();
        assertThat(kept.digitalRecordsChecked()).isFalse();
        assertThat(kept.remarks()).isEqualTo("voucher 2 is stamped");
        assertThat(carnet.holder.discharged(carnet.id())).isEqualTo(kept);
        assertThat(kept.dischargedAt())
                .isEqualTo(association
                        .activity(carnet.id(), 0, 1)
                        .rows()
                        .getFirst()
                        .at()
                        .toInstant());
    }
}
