package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import io.eata.contracts.carnet.Item;
import io.eata.paper.press.Fo;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seven columns of the general list, with <em>total or carried over</em> at the foot of every page. */
final class GoodsTable {

    private static final double[] COLUMNS = {10, 76, 15, 19, 26, 19, 21};
    private static final String THIN = "0.35pt solid #555555";
    private static final String RUNNING = "running";

    private final Boxes boxes;
    private final Fo fo;
    private final FormTexts texts;
    private final CarnetDocument document;
    private final String total;
    private final List<Item> items;
    private final boolean weighed;
    private Running running = Running.NOTHING;

    /**
     * @param total word for the last sum
     * @param items in the order of the rows
     */
    GoodsTable(Boxes boxes, CarnetDocument document, String total, List<Item> items) {
        this.total = total;
        this.items = items;
        this.weighed = Weight.isTotalled(items);
        this.boxes = boxes;
        this.fo = boxes.fo();
        this.texts = boxes.texts();
        this.document = document;
    }

    /**
     * Rows from one index to before another. The sums go on from what was printed before: from the first row to the last, in order.
     *
     * @param marks of identification by item number, column 7
     */
    void print(int from, int end, Map<Integer, String> marks) {
        fo.in(
                "table",
                () -> {
                    for (double column : COLUMNS) {
                        fo.empty("table-column", "column-width", column + "mm");
                    }
                    fo.in("table-header", this::headings);
                    fo.in("table-footer", this::foot);
                    fo.in("table-body", () -> rows(from, end, marks));
                },
                "table-layout",
                "fixed",
                "width",
                "186mm",
                "border-bottom",
                "0.5pt solid #333333",
                "font-size",
                "7.4pt",
                "line-height",
                "9pt");
        notes();
    }

    private void headings() {
        fo.in("table-row", () -> {
            for (int column = 1; column <= COLUMNS.length; column++) {
                int number = column;
                cell(
                        () -> {
                            fo.block(texts.in1("list." + number), "font-weight", "bold");
                            boxes.inSecond("list." + number);
                        },
                        "text-align",
                        "center",
                        "display-align",
                        "center",
                        "font-size",
                        "5.9pt",
                        "line-height",
                        "7pt",
                        "background-color",
                        "#ffffff",
                        "border-bottom",
                        "0.5pt solid #333333");
            }
        });
        fo.in("table-row", () -> {
            for (int column = 1; column <= COLUMNS.length; column++) {
                int number = column;
                cell(
                        () -> fo.block(Integer.toString(number), "font-weight", "bold"),
                        "text-align",
                        "center",
                        "font-size",
                        "6.5pt",
                        "border-bottom",
                        "0.5pt solid #333333");
            }
        });
    }

    private void rows(int from, int end, Map<Integer, String> marks) {
        for (int i = from; i < end; i++) {
            var item = items.get(i);
            running = running.plus(item, weighed);
            row(item, marks.getOrDefault(item.number(), ""), running, i + 1 == items.size());
        }
    }

    private void row(Item item, String mark, Running sums, boolean last) {
        fo.in(
                "table-row",
                () -> {
                    cell(
                            () -> fo.in("block", () -> {
                                totals(sums, last);
                                fo.text(Integer.toString(item.number()));
                            }),
                            "text-align",
                            "center");
                    cell(() -> fo.block(description(item)));
                    cell(() -> fo.block(texts.count(item.pieces())), "text-align", "right");
                    cell(() -> fo.in("block", () -> fo.text(Weight.text(item), 10)), "text-align", "right");
                    cell(() -> fo.block(texts.money(item.value(), document.currency())), "text-align", "right");
                    cell(() -> fo.block(item.origin() == null ? "" : item.origin()), "text-align", "center");
                    cell(() -> fo.in("block", () -> fo.text(mark, 10)), "background-color", "#f4f4f4");
                },
                "keep-together.within-page",
                "always");
    }

    private static String description(Item item) {
        return item.hsCode() == null ? item.description() : item.description() + "  · HS " + item.hsCode();
    }

    /** Each row says what the foot of its page says if it is the last one there. */
    private void totals(Running sums, boolean last) {
        marker("title", last ? total : inFoot(texts, "carried"));
        marker("pieces", texts.count(sums.pieces()));
        marker("weight", sums.weightText());
        marker("value", document.currency() + " " + texts.money(sums.value(), document.currency()));
    }

    /** Words for the foot of a page. What a marker brings there is set from the left, letter by letter: no Arabic. */
    static String inFoot(FormTexts texts, String key) {
        return texts.isSecondRightToLeft() ? texts.in1(key) : texts.both(key);
    }

    private void marker(String name, String text) {
        // In one inline: the formatter takes no more than one from a marker, and a text of two scripts is several.
        fo.in("marker", () -> fo.in("inline", () -> fo.text(text)), "marker-class-name", RUNNING + name);
    }

    private void foot() {
        fo.in("table-row", () -> {
            sum("title", 2, "left");
            sum("pieces", 1, "right");
            sum("weight", 1, "right");
            sum("value", 1, "right");
            cell(() -> fo.block("—"), "text-align", "center", "border-top", "0.8pt solid #333333");
            cell(() -> fo.block(""), "border-top", "0.8pt solid #333333");
        });
    }

    private void sum(String name, int columns, String align) {
        cell(
                () -> fo.in(
                        "block",
                        () -> fo.empty(
                                "retrieve-table-marker",
                                "retrieve-class-name",
                                RUNNING + name,
                                "retrieve-position-within-table",
                                "last-ending"),
                        "font-weight",
                        "bold"),
                "number-columns-spanned",
                Integer.toString(columns),
                "text-align",
                align,
                "border-top",
                "0.8pt solid #333333");
    }

    private void cell(Runnable content, String... look) {
        String[] plain = {"border-left", THIN, "border-right", THIN, "border-bottom", THIN, "padding", "0.6mm 0.9mm"};
        String[] all = Arrays.copyOf(plain, plain.length + look.length);
        System.arraycopy(look, 0, all, plain.length, look.length);
        fo.in("table-cell", content, all);
    }

    private void notes() {
        boxes.statement("list.note.value", "space-before", "1.5mm");
        boxes.statement("list.note.origin");
    }

    /** Sums from the first row on; the weight as long as every line is a number in one unit. */
    private record Running(
            long pieces, BigDecimal value, @Nullable BigDecimal weight, String unit) {

        static final Running NOTHING = new Running(0, BigDecimal.ZERO, null, "");

        Running plus(Item item, boolean weighed) {
            var more = weighed ? Weight.amount(item) : null;
            return new Running(
                    pieces + item.pieces(),
                    value.add(item.value()),
                    more == null ? null : weight == null ? more : weight.add(more),
                    item.unit() == null ? "" : item.unit());
        }

        String weightText() {
            return weight == null ? "" : Weight.text(weight.toPlainString(), unit);
        }
    }
}
