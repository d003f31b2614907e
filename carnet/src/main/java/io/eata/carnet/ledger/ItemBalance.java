package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.eata.carnet.items.ItemSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Items that are in one place, grouped by final date: one part per date, in the order of dates, no item twice. So it
 * grows with the items and never with the number of transactions.
 */
public record ItemBalance(@JsonValue List<DatedItems> parts) {

    public static final ItemBalance EMPTY = new ItemBalance(List.of());

    public ItemBalance {
        parts = List.copyOf(parts);
    }

    @JsonCreator
    public static ItemBalance of(List<DatedItems> parts) {
        return new ItemBalance(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public ItemSet items() {
        return parts.stream().map(DatedItems::items).reduce(ItemSet.none(), ItemSet::union);
    }

    /** Those of the items whose final date is before the day. */
    public ItemSet lateOn(LocalDate day) {
        return parts.stream()
                .filter(part -> part.finalDate().isBefore(day))
                .map(DatedItems::items)
                .reduce(ItemSet.none(), ItemSet::union);
    }

    /** What is here already gets the new date. */
    ItemBalance plus(ItemSet items, LocalDate finalDate) {
        if (items.isEmpty()) {
            return this;
        }
        var others = new ArrayList<DatedItems>();
        var sameDate = items;
        for (var part : minus(items).parts) {
            if (part.finalDate().equals(finalDate)) {
                sameDate = sameDate.union(part.items());
            } else {
                others.add(part);
            }
        }
        others.add(new DatedItems(sameDate, finalDate));
        others.sort(Comparator.comparing(DatedItems::finalDate));
        return new ItemBalance(others);
    }

    ItemBalance minus(ItemSet items) {
        return new ItemBalance(parts.stream()
                .map(part -> new DatedItems(part.items().minus(items), part.finalDate()))
                .filter(part -> !part.items().isEmpty())
                .toList());
    }
}
