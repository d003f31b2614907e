package io.eata.proxy.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetCancelled;
import io.eata.contracts.event.CarnetFact.CarnetDischarged;
import io.eata.contracts.event.CarnetFact.CarnetReleased;
import io.eata.contracts.event.CarnetFact.CarnetUnblocked;
import io.eata.contracts.event.CarnetFact.SetsAdded;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.proxy.Facts;
import io.eata.proxy.replica.FoldedFacts.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingFoldTest {

    private final Facts carnet = new Facts();

    @Test
    void takes_every_kind_of_fact() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.add(carnet.held("DE"));
        facts.add(new CarnetReleased(carnet.id, 5, Facts.AT, "DE", "EU", "DE001251"));
        facts.add(new CarnetBlocked(carnet.id, 6, Facts.AT));
        facts.add(new CarnetUnblocked(carnet.id, 7, Facts.AT));
        facts.add(new SetsAdded(carnet.id, 8, Facts.AT, new VoucherSets(1, 1, 1, 1, 1)));
        facts.add(new CarnetDischarged(carnet.id, 9, Facts.AT));
        facts.add(carnet.linked("somebody"));

        var folded = fold(Map.of(), facts);

        assertThat(folded.gap()).isNull();
        assertThat(folded.entries()).hasSize(9);
        assertThat(folded.holders()).containsExactly(new FoldedFacts.Holder(carnet.id, "somebody"));
        var standing = folded.issued().getFirst().standing();
        assertThat(standing.lastSequence()).isEqualTo(9);
        assertThat(standing.blocked()).isFalse();
        assertThat(standing.holds()).isEmpty();
        assertThat(standing.discharged()).isTrue();
        assertThat(standing.setsAdded().transit()).isEqualTo(1);
    }

    @Test
    void takes_the_cancellation_of_a_whole_carnet() {
        var folded = fold(Map.of(), List.of(carnet.issued(), new CarnetCancelled(carnet.id, 1, Facts.AT)));

        assertThat(folded.issued().getFirst().standing().cancelled()).isTrue();
    }

    @Test
    void goes_on_from_what_the_replica_has() {
        var known = fold(Map.of(), List.of(carnet.abroad())).issued().getFirst();

        var folded = fold(Map.of(carnet.id, known), List.of(carnet.imported("GB", "11-20")));

        assertThat(folded.issued()).isEmpty();
        assertThat(folded.changed()).hasSize(1);
        assertThat(folded.changed().getFirst().standing().setsUsed().importation())
                .isEqualTo(2);
    }

    @Test
    void ends_before_the_first_fact_that_leaves_a_gap() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.remove(2);

        var folded = fold(Map.of(), facts);

        assertThat(folded.gap()).isEqualTo(new Gap(2, "carnet " + carnet.id + " stands at 1, and 3 came"));
        assertThat(folded.entries()).hasSize(1);
        assertThat(folded.issued().getFirst().standing().lastSequence()).isEqualTo(1);
    }

    @Test
    void ends_before_a_fact_of_a_carnet_that_was_never_issued() {
        assertThat(Objects.requireNonNull(
                                fold(Map.of(), List.of(carnet.validated())).gap())
                        .what())
                .contains("was never issued");
        assertThat(Objects.requireNonNull(
                                fold(Map.of(), List.of(carnet.linked("x"))).gap())
                        .what())
                .contains("was never issued");
    }

    @Test
    void ends_before_what_contradicts_the_ledger() {
        var folded = fold(Map.of(), List.of(carnet.issued(), carnet.validated(), carnet.cancelled(7, "CH")));

        assertThat(Objects.requireNonNull(folded.gap()).what()).contains("entry 2", "cancels what does not stand");
        assertThat(folded.entries()).hasSize(1);
    }

    @Test
    void ends_before_a_selection_that_is_none() {
        var broken = new TransactionCommitted(
                carnet.id, 1, Facts.AT, TransactionType.VALIDATION, 1, "CH", "CH", "CH1", "4-1", "", null, List.of());

        assertThat(Objects.requireNonNull(
                                fold(Map.of(), List.of(carnet.issued(), broken)).gap())
                        .what())
                .contains("entry 1");
    }

    @Test
    void adds_up_to_what_a_replay_of_all_entries_says_wherever_the_runs_are_cut() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.add(carnet.imported("GB", "11-15"));
        facts.add(carnet.committed(TransactionType.RE_EXPORTATION, "DE", "1-5"));
        facts.add(carnet.cancelled(5, "DE"));
        facts.add(carnet.committed(TransactionType.RE_EXPORTATION, "DE", "1-10"));
        facts.add(carnet.cancelled(4, "GB"));
        facts.add(carnet.committed(TransactionType.TRANSIT_OPEN, "NO", "1-3"));
        var replayed = replay(facts);

        for (int cut = 1; cut <= facts.size(); cut++) {
            var first = facts.subList(0, cut);
            var known = fold(Map.of(), first).issued().getFirst();
            var rest = facts.subList(cut, facts.size());
            var folded = new StandingFold(0, Map.of(carnet.id, known), Map.of(carnet.id, entries(first)))
                    .fold(messages(rest));
            var standing = folded.changed().isEmpty() ? known : folded.changed().getFirst();
            assertThat(folded.gap()).isNull();
            assertThat(standing.standing()).as("cut after " + cut).isEqualTo(replayed);
        }
    }

    private Standing replay(List<CarnetFact> facts) {
        return Ledger.replay(LedgerFacts.termsOf(carnet.issued()), entries(facts));
    }

    private static List<LedgerEntry> entries(List<CarnetFact> facts) {
        return facts.stream()
                .map(LedgerFacts::entryOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private FoldedFacts fold(Map<Long, KnownCarnet> known, List<? extends CarnetFact> facts) {
        return new StandingFold(0, known, Map.of(carnet.id, List.of())).fold(messages(facts));
    }

    private static List<FactMessage> messages(List<? extends CarnetFact> facts) {
        var messages = new ArrayList<FactMessage>();
        facts.forEach(fact -> messages.add(new FactMessage(messages.size(), fact, "{}")));
        return messages;
    }
}
