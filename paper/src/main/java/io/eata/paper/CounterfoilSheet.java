package io.eata.paper;

import io.eata.contracts.carnet.CarnetDocument;
import java.util.List;

/** Counterfoils, which stay in the booklet: the leaves of one colour, one strip for each voucher. */
final class CounterfoilSheet {

    private final Boxes boxes;
    private final CarnetDocument document;
    private final VoucherLines lines;
    private final FormTexts texts;

    CounterfoilSheet(Boxes boxes, CarnetDocument document) {
        this.boxes = boxes;
        this.document = document;
        this.texts = boxes.texts();
        this.lines = new VoucherLines(texts.template());
    }

    /** Where the outline finds a voucher's counterfoil. */
    static String id(Voucher voucher) {
        return "counterfoil-" + voucher.kind().key() + "-" + voucher.number();
    }

    void print(List<Voucher> vouchers) {
        vouchers.forEach(voucher -> boxes.fo()
                .in(
                        "block-container",
                        () -> strip(voucher),
                        "id",
                        id(voucher),
                        "keep-together.within-page",
                        "always",
                        "space-after",
                        "4mm"));
        boxes.statement("optional");
        boxes.remainders();
    }

    private void strip(Voucher voucher) {
        var it = Recorded.of(voucher.filledBy(), texts, document.validUntil());
        boxes.grid(
                () -> {
                    boxes.row(10, () -> boxes.shaded(2, 1, () -> titleOf(voucher)));
                    boxes.row(48, () -> {
                        boxes.box(1, 1, () -> {
                            boxes.title("", voucher.kind().key() + ".h");
                            lines.counterfoil(voucher, it).forEach(boxes::line);
                        });
                        boxes.box(1, 1, () -> boxes.signedAt(it));
                    });
                    if (voucher.kind() == VoucherKind.TRANSIT) {
                        var discharge = Recorded.of(voucher.discharge(), texts, document.validUntil());
                        boxes.row(46, () -> {
                            boxes.box(1, 1, () -> {
                                boxes.title("", "transit.h.discharge");
                                lines.counterfoilDischarge(discharge).forEach(boxes::line);
                            });
                            boxes.box(1, 1, () -> boxes.signedAt(discharge));
                        });
                    }
                },
                93,
                93);
    }

    private void titleOf(Voucher voucher) {
        String number = " " + voucher.number();
        boxes.heading("counterfoil." + voucher.kind().key(), number, voucher.isVoid(), "9.5pt", "7pt");
        boxes.fo().block(texts.in1("g.number") + " " + document.number(), "font-size", "7pt");
    }
}
