package io.eata.portal.predeclaration.web;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Item;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declared items of the general list.
 *
 * @param value of them, in {@code currency}
 */
record ListedGoods(List<Row> rows, int selected, long pieces, BigDecimal value, String currency) {

    /** One item; {@code weight} with its unit as written. */
    record Row(Item item, @Nullable String weight, @Nullable String mark) {}

    static ListedGoods of(CarnetDocument document, String selection) {
        var chosen = Selection.parse(selection) instanceof Selection.Valid(var items) ? items : ItemSet.none();
        var listed = document.items().stream()
                .filter(item -> chosen.contains(item.number()))
                .toList();
        return new ListedGoods(
                listed.stream().map(item -> new Row(item, weight(item), null)).toList(),
                listed.size(),
                listed.stream().mapToLong(Item::pieces).sum(),
                listed.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                document.currency());
    }

    private static @Nullable String weight(Item item) {
        return item.weight() == null || item.unit() == null ? item.weight() : item.weight() + " " + item.unit();
    }
}
