package io.eata.carnet.ledger;

import static io.eata.carnet.ledger.TransactionType.EXIT;
import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private final Story carnet = Story.ofACarnetFrom("CH")
            .did(VALIDATION, "CH", "1-20")
            .did(EXPORTATION, "CH", "1-10")
            .held("CH")
            .released("CH")
            .did(IMPORTATION, "DE", "1-10");

    @Test
    void numbers_entries_of_every_kind_without_gaps() {
        assertThat(carnet.history()).extracting(LedgerEntry::sequence).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void numbers_vouchers_per_type_and_counts_an_exit_as_an_exportation() {
        carnet.did(IMPORTATION, "DE", "11");
        assertThat(carnet.lastTransaction().voucherNumber()).isEqualTo(2);
        carnet.did(EXIT, "CH", "11");
        assertThat(carnet.lastTransaction().voucherNumber()).isEqualTo(2);
    }

    @Test
    void does_not_take_in_an_entry_out_of_turn() {
        var late = (ForwardEntry) carnet.history().get(3);
        assertThatThrownBy(() -> Ledger.evolve(carnet.terms(), carnet.standing(), late))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry 4 does not follow entry 5");
    }

    @Test
    void does_not_replay_a_history_with_a_gap() {
        var gap = new ArrayList<>(carnet.history());
        gap.remove(2);
        assertThatThrownBy(() -> Ledger.replay(carnet.terms(), gap)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Ledger.decideCancellation(gap, new CancelTransaction(carnet.act("DE"), 5, "officer", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry 3");
    }

    @Test
    void does_not_replay_a_cancellation_of_what_does_not_stand() {
        for (int impossible : List.of(0, 3, 6, 7)) {
            var history = new ArrayList<>(carnet.history());
            history.add(new LedgerEntry.TransactionCancelled(6, carnet.act("DE"), impossible, "officer", ""));
            assertThatThrownBy(() -> Ledger.replay(carnet.terms(), history))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cancels what does not stand");
        }
    }

    @Test
    void does_not_replay_two_cancellations_of_one_transaction() {
        carnet.cancelled("DE", 5);
        var history = new ArrayList<>(carnet.history());
        history.add(new LedgerEntry.TransactionCancelled(7, carnet.act("DE"), 5, "officer", ""));
        assertThatThrownBy(() -> Ledger.replay(carnet.terms(), history)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_who_acted_at_a_border_and_when() {
        carnet.blocked();
        assertThat(carnet.history().getFirst().customsAct()).contains(carnet.act("CH"));
        assertThat(carnet.history().getLast().customsAct()).isEmpty();
        assertThat(carnet.history())
                .extracting(LedgerEntry::at)
                .containsOnly(carnet.act("CH").at());
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_says_what_it_means_and_what_to_do(Refusal refusal) {
        assertThat(refusal.meaning()).endsWith(".");
        assertThat(refusal.whatToDo()).endsWith(".").isNotEqualTo(refusal.meaning());
    }

    @ParameterizedTest
    @EnumSource
    void every_warning_says_what_it_means(Warning warning) {
        assertThat(warning.meaning()).endsWith(".");
    }
}
