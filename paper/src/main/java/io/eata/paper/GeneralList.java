package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The general list of a part of the booklet. The formatter holds a table until it has set it: a long list is a row of tables, each
 * of which begins a page and carries on the sums.
 */
final class GeneralList {

    /** Items of one table. */
    static final int STRETCH = 500;

    private final Boxes boxes;
    private final CarnetDocument document;
    private final Map<Integer, String> marks;

    /** @param marks of identification by item number, column 7 */
    GeneralList(Boxes boxes, CarnetDocument document, Map<Integer, String> marks) {
        this.boxes = boxes;
        this.document = document;
        this.marks = marks;
    }

    /** The texts that found no room in the boxes before, then the list: to be set in this order. */
    List<Runnable> stretches(String title) {
        var table = new GoodsTable(boxes, document, GoodsTable.inFoot(boxes.texts(), "total"), document.items());
        int items = document.items().size();
        var stretches = new ArrayList<Runnable>();
        for (int from = 0; from == 0 || from < items; from += STRETCH) {
            int first = from;
            int end = Math.min(from + STRETCH, items);
            stretches.add(() -> {
                if (first == 0) {
                    boxes.remainders();
                    heading(title);
                }
                table.print(first, end, marks);
                if (end == items) {
                    boxes.statement("list.stamp", "space-before", "3mm");
                }
            });
        }
        return stretches;
    }

    private void heading(String title) {
        var texts = boxes.texts();
        boxes.fo().block(title, "font-size", "12pt", "font-weight", "bold", "space-after", "1mm");
        boxes.fo()
                .block(
                        texts.both("g.number") + "  " + document.number() + "     " + texts.both("g.validUntil") + "  "
                                + texts.day(document.validUntil()),
                        "font-size",
                        "8pt",
                        "space-after",
                        "2mm");
    }
}
