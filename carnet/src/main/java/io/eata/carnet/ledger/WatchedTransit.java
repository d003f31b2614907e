package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one transit opening of a territory: the oldest open transit that holds an item is closed for it first
 * (domain.md, section 5).
 *
 * @param openedBy sequence of the opening
 * @param remaining those of its items that are still in transit
 * @param finalDate last day in time
 * @param closedBy sequences of the closings that took items of it, in ledger order
 * @param closedOn day, at its office, of the closing that took the last item; absent while items remain
 */
public record WatchedTransit(
        int openedBy,
        ItemSet items,
        ItemSet remaining,
        LocalDate finalDate,
        List<Integer> closedBy,
        @Nullable LocalDate closedOn) {

    public WatchedTransit {
        closedBy = List.copyOf(closedBy);
    }

    /** What customs watch. */
    public enum State {
        /** Open, and still in time. */
        IN_PROGRESS,
        /** Closed in time. */
        CLOSED,
        /** Open past its final date, or closed only after it. */
        EXPIRED;

        /** The state on a day, which is one at the office. */
        public static State of(LocalDate finalDate, @Nullable LocalDate closedOn, LocalDate today) {
            var day = closedOn == null ? today : closedOn;
            if (day.isAfter(finalDate)) {
                return EXPIRED;
            }
            return closedOn == null ? IN_PROGRESS : CLOSED;
        }
    }

    /** A standing transaction that begins or ends transits. */
    public sealed interface Move {

        /** Place in the ledger. */
        int sequence();

        ItemSet items();

        /** The goods set out. */
        record Opening(int sequence, ItemSet items, LocalDate finalDate) implements Move {}

        /** Goods arrived; {@code day} is the office's. */
        record Closing(int sequence, ItemSet items, LocalDate day) implements Move {}
    }

    /** The transits of one territory, oldest first; {@code moves} are those that stand, in ledger order. */
    public static List<WatchedTransit> of(CustomsTerritory territory, List<Move> moves) {
        var watched = new ArrayList<WatchedTransit>();
        var open = List.<OpenTransit>of();
        for (var move : moves) {
            switch (move) {
                case Move.Opening(var sequence, var items, var finalDate) -> {
                    var more = new ArrayList<>(open);
                    more.add(new OpenTransit(territory, sequence, items, finalDate));
                    open = more;
                    watched.add(new WatchedTransit(sequence, items, items, finalDate, List.of(), null));
                }
                case Move.Closing closing -> {
                    var closed = TransitClosing.of(open, territory, closing.items());
                    open = closed.stillOpen();
                    watched.replaceAll(transit -> transit.after(closing, closed.closed()));
                }
            }
        }
        return List.copyOf(watched);
    }

    public State on(LocalDate day) {
        return State.of(finalDate, closedOn, day);
    }

    private WatchedTransit after(Move.Closing closing, List<OpenTransit> taken) {
        var mine = taken.stream().filter(part -> part.openedBy() == openedBy).findFirst();
        if (mine.isEmpty()) {
            return this;
        }
        var left = remaining.minus(mine.get().items());
        var closings = new ArrayList<>(closedBy);
        closings.add(closing.sequence());
        return new WatchedTransit(openedBy, items, left, finalDate, closings, left.isEmpty() ? closing.day() : null);
    }
}
