package io.eata.carnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.WatchedTransit.Move.Closing;
import io.eata.carnet.ledger.WatchedTransit.Move.Opening;
import io.eata.carnet.ledger.WatchedTransit.State;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTransitTest {

    private static final CustomsTerritory CH = CustomsTerritory.of("CH");
    private static final LocalDate FINAL = LocalDate.parse("2026-12-10");

    @Test
    void the_final_date_is_the_last_day_in_time() {
        var open = WatchedTransit.of(CH, List.of(new Opening(4, ItemSet.range(1, 20), FINAL)));
        assertThat(open.getFirst().on(FINAL)).isEqualTo(State.IN_PROGRESS);
        assertThat(open.getFirst().on(FINAL.plusDays(1))).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_closing_closes_the_oldest_transit_first_and_keeps_what_is_left() {
        var watched = WatchedTransit.of(
                CH,
                List.of(
                        new Opening(4, ItemSet.range(1, 10), FINAL),
                        new Opening(5, ItemSet.range(5, 15), FINAL),
                        new Closing(6, ItemSet.range(1, 12), FINAL),
                        new Closing(7, ItemSet.range(5, 20), FINAL.plusDays(1))));
        assertThat(watched.getFirst().on(FINAL.plusDays(9))).isEqualTo(State.CLOSED);
        assertThat(watched.getFirst().closedBy()).containsExactly(6);
        assertThat(watched.getLast().closedBy()).containsExactly(6, 7);
        assertThat(watched.getLast().on(FINAL)).isEqualTo(State.EXPIRED);
        assertThat(watched.getLast().remaining()).isEqualTo(ItemSet.none());
    }

    @Test
    void a_part_that_has_not_arrived_keeps_it_open() {
        var watched = WatchedTransit.of(
                CH,
                List.of(
                        new Opening(4, ItemSet.range(1, 10), FINAL),
                        new Closing(6, ItemSet.range(1, 9), FINAL.plusDays(3))));
        assertThat(watched.getFirst().remaining()).hasToString("10");
        assertThat(watched.getFirst().closedOn()).isNull();
        assertThat(watched.getFirst().on(FINAL)).isEqualTo(State.IN_PROGRESS);
    }
}
