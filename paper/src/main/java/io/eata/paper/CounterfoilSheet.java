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

    void print(List<Voucher> vouchers) {
        vouchers.forEach(voucher -> boxes.fo()
                .in(
                        "block-container",
                        () -> strip(voucher),
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
                    boxes.row(6, () -> boxes.shaded(2, 1, () -> titleOf(voucher)));
                    boxes.row(52, () -> {
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
        var fo = boxes.fo();
        String key = "counterfoil." + voucher.kind().key();
        fo.in(
                "block",
                () -> {
                    fo.text(texts.in1(key) + " " + voucher.number());
                    fo.in(
                            "inline",
                            () -> fo.text("    " + texts.in2(key) + " " + voucher.number() + "    ·    "
                                    + texts.in1("g.number") + " " + document.number()),
                            "font-size",
                            "7pt",
                            "font-weight",
                            "normal");
                    if (voucher.isVoid()) {
                        fo.in("inline", () -> fo.text("   — " + texts.both("void") + " —"), "color", "#b00020");
                    }
                },
                "font-size",
                "9.5pt",
                "font-weight",
                "bold");
    }
}
