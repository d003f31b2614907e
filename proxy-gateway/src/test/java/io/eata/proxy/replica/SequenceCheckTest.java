package io.eata.proxy.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetCancelled;
import io.eata.contracts.event.CarnetFact.CarnetDischarged;
import io.eata.contracts.event.CarnetFact.CarnetReleased;
import io.eata.contracts.event.CarnetFact.CarnetReplaced;
import io.eata.contracts.event.CarnetFact.CarnetUnblocked;
import io.eata.contracts.event.CarnetFact.ReplacementWithdrawn;
import io.eata.contracts.event.CarnetFact.SetsAdded;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.proxy.Facts;
import io.eata.proxy.replica.NewFacts.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceCheckTest {

    private final Facts carnet = new Facts();

    @Test
    void takes_every_kind_of_fact() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.add(carnet.held("DE"));
        facts.add(new CarnetReleased(carnet.id, 5, Facts.AT, "DE", "EU", "DE001251"));
        facts.add(new CarnetBlocked(carnet.id, 6, Facts.AT));
        facts.add(new CarnetUnblocked(carnet.id, 7, Facts.AT));
        facts.add(new SetsAdded(carnet.id, 8, Facts.AT, new VoucherSets(1, 1, 1, 1, 1)));
        facts.add(new CarnetReplaced(carnet.id, 9, Facts.AT, carnet.id + 1));
        facts.add(new ReplacementWithdrawn(carnet.id, 10, Facts.AT, carnet.id + 1));
        facts.add(new CarnetDischarged(carnet.id, 11, Facts.AT));
        facts.add(carnet.linked("somebody"));

        var found = check(Map.of(), facts);

        assertThat(found.gap()).isNull();
        assertThat(found.entries()).hasSize(11);
        assertThat(found.holders()).containsExactly(new NewFacts.Holder(carnet.id, "somebody"));
        var standing = Ledger.replay(LedgerFacts.termsOf(carnet.issued()), entries(facts));
        assertThat(standing.lastSequence()).isEqualTo(11);
        assertThat(standing.replaced()).isFalse();
        assertThat(standing.blocked()).isFalse();
        assertThat(standing.holds()).isEmpty();
        assertThat(standing.discharged()).isTrue();
        assertThat(standing.setsAdded().transit()).isEqualTo(1);
    }

    @Test
    void takes_over_the_terms_of_an_amendment() {
        var facts = List.<CarnetFact>of(carnet.issued(), carnet.amended());

        var found = check(Map.of(), facts);
        assertThat(found.entries()).hasSize(1);
        assertThat(found.amended())
                .hasEntrySatisfying(
                        carnet.id,
                        terms -> assertThat(terms.guaranteed())
                                .extracting(CustomsTerritory::code)
                                .containsExactly("JP"));
        var now = Instant.parse("2026-11-23T10:00:00Z");
        var known = new KnownCarnet(carnet.id, "CH-ALLIANCE", LedgerFacts.termsOf(carnet.issued()));
        var told = StandingForReader.whole(known, entries(facts), now, now);
        assertThat(told.status()).isEqualTo(CarnetStatus.ACTIVATED);
        assertThat(told.setsLeft()).isEqualTo(new VoucherSets(1, 1, 1, 1, 1));
        var later = Instant.parse("2027-01-01T10:00:00Z");
        assertThat(StandingForReader.whole(known, entries(facts), later, later).status())
                .isEqualTo(CarnetStatus.EXPIRED);
    }

    @Test
    void tells_that_a_carnet_is_replaced() {
        var facts = List.<CarnetFact>of(carnet.issued(), new CarnetReplaced(carnet.id, 1, Facts.AT, carnet.id + 1));
        var known = new KnownCarnet(carnet.id, "CH-ALLIANCE", LedgerFacts.termsOf(carnet.issued()));
        var now = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(StandingForReader.whole(known, entries(facts), now, now).status())
                .isEqualTo(CarnetStatus.REPLACED);
    }

    @Test
    void takes_the_cancellation_of_a_whole_carnet() {
        var facts = List.of(carnet.issued(), new CarnetCancelled(carnet.id, 1, Facts.AT));

        assertThat(check(Map.of(), facts).entries()).hasSize(1);
        assertThat(Ledger.replay(LedgerFacts.termsOf(carnet.issued()), entries(facts))
                        .cancelled())
                .isTrue();
    }

    @Test
    void goes_on_from_what_the_replica_has() {
        var facts = List.of(carnet.abroad());

        var found = check(Map.of(carnet.id, 2), facts);

        assertThat(found.issued()).isEmpty();
        assertThat(found.entries()).extracting(NewFacts.KeptEntry::sequence).containsExactly(3);
        assertThat(found.repeated()).isEqualTo(3);
    }

    @Test
    void takes_each_entry_once_wherever_the_runs_are_cut_and_however_often_they_come() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.add(carnet.imported("GB", "11-15"));
        facts.add(carnet.cancelled(4, "GB"));
        var twice = new ArrayList<>(facts);
        twice.addAll(facts);

        for (int cut = 1; cut < twice.size(); cut++) {
            var first = check(Map.of(), twice.subList(0, cut));
            int last = first.entries().isEmpty() ? 0 : first.entries().getLast().sequence();
            var rest = check(Map.of(carnet.id, last), twice.subList(cut, twice.size()));
            assertThat(rest.gap()).isNull();
            assertThat(Stream.concat(first.entries().stream(), rest.entries().stream())
                            .map(NewFacts.KeptEntry::sequence))
                    .as("cut after " + cut)
                    .containsExactly(1, 2, 3, 4, 5);
        }
    }

    @Test
    void ends_before_the_first_fact_that_leaves_a_gap() {
        var facts = new ArrayList<>(List.<CarnetFact>of(carnet.abroad()));
        facts.remove(2);

        var found = check(Map.of(), facts);

        assertThat(found.gap()).isEqualTo(new Gap(2, "carnet " + carnet.id + " stands at 1, and 3 came"));
        assertThat(found.entries()).hasSize(1);
        assertThat(found.entries().getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void ends_before_a_fact_of_a_carnet_that_was_never_issued() {
        assertThat(Objects.requireNonNull(
                                check(Map.of(), List.of(carnet.validated())).gap())
                        .what())
                .contains("was never issued");
        assertThat(Objects.requireNonNull(
                                check(Map.of(), List.of(carnet.linked("x"))).gap())
                        .what())
                .contains("was never issued");
    }

    @Test
    void ends_before_a_selection_that_is_none() {
        var broken = new TransactionCommitted(
                carnet.id,
                1,
                Facts.AT,
                TransactionType.VALIDATION,
                1,
                "CH",
                "CH",
                "CH1",
                "4-1",
                "",
                null,
                List.of(),
                List.of());

        assertThat(Objects.requireNonNull(check(Map.of(), List.of(carnet.issued(), broken))
                                .gap())
                        .what())
                .contains("entry 1");
    }

    private static List<LedgerEntry> entries(List<? extends CarnetFact> facts) {
        return facts.stream()
                .map(LedgerFacts::entryOf)
                .flatMap(Optional::stream)
                .toList();
    }

    private static NewFacts check(Map<Long, Integer> last, List<? extends CarnetFact> facts) {
        return new SequenceCheck(last).check(messages(facts));
    }

    private static List<FactMessage> messages(List<? extends CarnetFact> facts) {
        var messages = new ArrayList<FactMessage>();
        facts.forEach(fact -> messages.add(new FactMessage(messages.size(), fact, "{}")));
        return messages;
    }
}
