package io.eata.portal.wizard.web;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.items.Selection;
import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The general list with a selection on it.
 *
 * @param pieces of the selected items
 * @param value of the selected items, in {@code currency}
 */
record GoodsTable(List<Row> rows, int selected, long pieces, BigDecimal value, String currency) {

    /** One item; {@code weight} with its unit as written. */
    record Row(
            Item item,
            @Nullable String weight,
            boolean ticked,
            @Nullable String mark) {}

    /** All items, those of the selection ticked; a text that is no selection ticks none. */
    static GoodsTable all(CarnetDocument document, String selection, Map<Integer, String> marks) {
        return of(document, document.items(), selection, marks);
    }

    /** Only the items of the selection. */
    static GoodsTable only(CarnetDocument document, String selection, Map<Integer, String> marks) {
        var items = parsed(selection);
        return of(
                document,
                document.items().stream()
                        .filter(item -> items.contains(item.number()))
                        .toList(),
                selection,
                marks);
    }

    private static GoodsTable of(
            CarnetDocument document, List<Item> listed, String selection, Map<Integer, String> marks) {
        var items = parsed(selection);
        var rows = listed.stream()
                .map(item -> new Row(item, weight(item), items.contains(item.number()), marks.get(item.number())))
                .toList();
        var chosen = rows.stream().filter(Row::ticked).map(Row::item).toList();
        return new GoodsTable(
                rows,
                chosen.size(),
                chosen.stream().mapToLong(Item::pieces).sum(),
                chosen.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                document.currency());
    }

    private static ItemSet parsed(String selection) {
        return Selection.parse(selection) instanceof Selection.Valid(var items) ? items : ItemSet.none();
    }

    private static @Nullable String weight(Item item) {
        return item.weight() == null || item.unit() == null ? item.weight() : item.weight() + " " + item.unit();
    }
}
